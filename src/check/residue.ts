/** Leftovers from copying text from a web page: `check` reports them, `new` leaves them out. */
import { english } from "./residue/english.ts";
import { french } from "./residue/french.ts";
import { german } from "./residue/german.ts";
import { residueKinds, type ResidueKind } from "./residue/shapes.ts";

export interface Residue {
  /** What it is, as a noun for a message: “a price”. */
  what: ResidueKind;
  /** The matching words. */
  found: string;
  /** Offset in the text. */
  at: number;
}

/** The longest line of residue, in words. */
const longestLine = 20;
/** Notices of copyright and privacy fill a paragraph. */
const longestNotice = 60;
const notice =
  /©|copyright|cookie|rights reserved|responsible|permission|e-?mail|message|privacy|newsletter|in print|inbox|rechte|droits|vertraulich|confidentiel|standards|access|subscri|articles?/i;
/** What else a line of residue may say, in words: “Already a subscriber? Welcome back.” */
const longestAside = 3;

const tables = [english, french, german];

/** The edge of a word; that of regular expressions takes é and ß for no letters. */
const edge = String.raw`(?:(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?![\p{L}\p{N}]))`;

const kinds = residueKinds.map((what) => {
  const either = (patterns: readonly RegExp[]) =>
    patterns.map(({ source }) => source.replaceAll(String.raw`\b`, edge)).join("|");
  const lines = either(tables.flatMap((table) => table[what]?.lines ?? []));
  const words = either(tables.flatMap((table) => table[what]?.words ?? []));
  return {
    what,
    line: lines === "" ? undefined : new RegExp(`^(?:${lines})[.!?…]*$`, "iu"),
    words: words === "" ? undefined : new RegExp(words, "imu"),
  };
});

/**
 * The residue in a passage: what the passage is if it is nothing but residue, else the kinds that it contains, each
 * at most once.
 */
export function residueIn(text: string): Residue[] {
  const what = residueLine(text);
  if (what !== undefined) return [{ what, found: text.trim(), at: 0 }];
  return kinds.flatMap(({ what, words }) => {
    const match = words?.exec(text);
    return match ? [{ what, found: match[0].trim(), at: match.index }] : [];
  });
}

/** What a line is, if it is nothing but residue. A sentence never is, whatever words it contains. */
export function residueLine(line: string): ResidueKind | undefined {
  if (line.length > longestNotice * 12) return undefined;
  const words = bare(line);
  const count = wordsIn(words);
  if (words === "" || count > longestNotice) return undefined;
  // Checking every shape on every paragraph of an archive takes too long.
  if (count > longestLine && !notice.test(words)) return undefined;
  if (isShareBar(words)) return "a share button";
  return shapeOf(words) ?? shapeOfParts(words);
}

function shapeOf(line: string): ResidueKind | undefined {
  if (reports.test(line) && !/^.{0,20}[:|]/.test(line)) return undefined;
  return kinds.find((kind) => kind.line?.test(line))?.what;
}

/** “of articles left this month > Get full access”: every part is residue, or an aside of a few words. */
function shapeOfParts(line: string): ResidueKind | undefined {
  const parts = line
    .split(/(?<=[.!?]["”’]?)\s+|\s+[|•·>›»→]+\s+/u)
    .map(bare)
    .filter(Boolean);
  if (parts.length < 2) return undefined;
  const shapes = parts.map((part) => (isShareBar(part) ? "a share button" : shapeOf(part)));
  const asides = parts.filter((_, index) => shapes[index] === undefined);
  const isResidue =
    asides.length < parts.length && asides.every((part) => wordsIn(part) <= longestAside);
  return isResidue ? shapes.find((shape) => shape !== undefined) : undefined;
}

/** Whoever says something makes a sentence of it. */
const reports =
  /(?<!\p{L})(?:said|says|told|added|adds|wrote|writes|urged|asked|warned|argued|claimed|insisted|replied|noted|according to|announced|reported|he|she|they|sagte|sagt|teilte|erklärte|laut|selon|déclaré|affirmé|annoncé)(?!\p{L})/iu;

/** The line without the symbols around it: “▶ Watch live »”. */
function bare(line: string): string {
  return line
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s>›»→▶►▼•·▪|*+_=~-]+(?=[\p{L}\p{N}_$€£©([“"«])/u, "")
    .replace(/[\s>›»→▶►▼•·▪|*+=~]+$/u, "");
}

const set = (words: string) => new Set(words.split(" "));
const platforms = set(
  "facebook twitter x linkedin whatsapp telegram reddit instagram youtube pinterest messenger bluesky threads flipboard tumblr snapchat tiktok pocket xing viber weibo wechat line vk e-mail email mail sms rss mastodon",
);
const actions = set(
  "share tweet print save copy link comment comments like follow pin bookmark gift send post copied imprimer partager teilen drucken merken",
);
const between = set(
  "on via to by with this the article story page url and or us icon button options auf per sur par more close",
);
/** A bar of buttons has at most this many words. */
const longestBar = 20;

/** Whether every word belongs to a bar of share buttons: “Share on Facebook Email this article”. */
function isShareBar(line: string): boolean {
  const words = line.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  if (words.length === 0 || words.length > longestBar) return false;
  const isOfBar = words.every(
    (word) => platforms.has(word) || actions.has(word) || between.has(word) || /^\d+k?$/.test(word),
  );
  const [first = ""] = words;
  // “Share” and “Print this article” are buttons; “X” and “The link” are not.
  const hasPlatform = words.some((word) => platforms.has(word)) && words.join() !== "x";
  return isOfBar && (hasPlatform || actions.has(first));
}

function wordsIn(text: string): number {
  return text.split(" ").length;
}
