/** Parses a text pasted from a web page by the position and shape of its lines. */
import { forbiddenCharacter } from "#newsroom/fields.ts";
import { month, typedDateline, type TypedDateline } from "#check/dateline-line.ts";
import { residueIn } from "#check/residue.ts";

export interface Pasted {
  headline: string | undefined;
  deck: string | undefined;
  caption: string | undefined;
  credit: string | undefined;
  dateline: TypedDateline | undefined;
  blocks: Block[];
  /** The removed lines, each with what it was recognized as. */
  removed: { text: string; what: string }[];
}

export interface Block {
  kind: "paragraph" | "heading" | "item";
  text: string;
  /** Residue that it may contain. */
  doubt: string | undefined;
}

/** Longer lines, in words, are not removed: they are sentences that contain residue. */
const longestResidue = 25;

/** Parses a pasted text. Nothing is lost: unrecognized lines become paragraphs, and removed ones are listed. */
export function readPaste(text: string): Pasted {
  const lines = linesOf(text).map((line, index) => ({ line, index, what: furniture(line) }));
  const opening = openingOf(lines.filter(({ what }) => what === undefined));
  const picture = pictureIn(opening.rest);
  const deck = opening.headline === undefined ? undefined : deckIn(picture.rest);
  const body = picture.rest.slice(deck === undefined ? 0 : 1);
  const [first, ...others] = body.map(({ line }) => line);
  const dateline = first === undefined ? undefined : typedDateline(first);
  const paragraphs = [
    ...(first === undefined ? [] : [dateline ? first.slice(dateline.whole.length) : first]),
    ...others,
  ];
  return {
    headline: opening.headline,
    deck,
    caption: picture.caption,
    credit: picture.credit,
    dateline,
    blocks: paragraphs.map(blockOf),
    removed: [
      ...lines.flatMap(({ line, what }) => (what === undefined ? [] : [{ text: line, what }])),
      ...opening.labels.map(({ line }) => ({ text: line, what: "a section label" })),
    ],
  };
}

interface Line {
  line: string;
  /** Its place in the pasted text. */
  index: number;
}

/** The paragraphs of a text, one per line, without extra space and invisible characters. */
function linesOf(text: string): string[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replaceAll(new RegExp(forbiddenCharacter, "gu"), "")
    .split(/\n\s*\n/)
    .flatMap((block) => unwrapped(block.split("\n").map(tidy).filter(Boolean)));
}

function tidy(line: string): string {
  return line.replaceAll(/\s+/g, " ").trim();
}

/** Joins hard-wrapped lines; any other line is a paragraph. */
function unwrapped(lines: string[]): string[] {
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  const filled = lines.slice(0, -1).every(({ length }) => length > longest - 20);
  const toWidth = lines.length > 2 && longest > 35 && longest <= 100 && filled;
  const joined: string[] = [];
  for (const line of lines) {
    const goesOn = joined.length > 0 && (toWidth || /^\p{Ll}/u.test(line));
    if (goesOn) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
  }
  return joined;
}

/** A name: up to four capitalized words. */
const name = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:al-|de |van )?\p{Lu}[\p{L}.'’-]*){0,3}`;
const clockTime = String.raw`(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?`;
const date = String.raw`(?:\w+day,? )?(?:${month} \d{1,2}|\d{1,2} ${month})(?:,? \d{4})?${clockTime}`;
/** Lines around an article on its page, in addition to the residue that `check` looks for. */
const furnitureShapes: readonly (readonly [what: string, shape: RegExp])[] = [
  [
    "a byline",
    new RegExp(
      `^(?:By|BY|by):? ${name}(?:(?:,| and|, and| &) ${name})*(?:,? [\\p{L} ]{2,30})?$`,
      "u",
    ),
  ],
  [
    "a date",
    new RegExp(
      `^(?:(?:published|updated|posted|modified|last \\w+|first \\w+):? (?:on )?)?${date}$`,
      "i",
    ),
  ],
  [
    "a reporting credit",
    /^(?=\(.*\)\.?$|.*;|[^.]*$)\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: [\w ]{2,40})? by \p{Lu}.*$/u,
  ],
  ["a handle or email address", /^@\w+$|^[\w.+-]+@[\w.-]+$/],
];

function furniture(line: string): string | undefined {
  if (wordsOf(line) > longestResidue) return undefined;
  return residueIn(line)[0]?.what ?? furnitureShapes.find(([, shape]) => shape.test(line))?.[0];
}

/** The headline: the first line that is neither a label nor a sentence. The lines above it are labels. */
function openingOf(lines: Line[]): { headline: string | undefined; labels: Line[]; rest: Line[] } {
  const at = lines.findIndex(({ line }) => wordsOf(line) > 3 || /[.!?]$/.test(line));
  const candidate = lines[at]?.line ?? "";
  const isHeadline =
    candidate.length <= 160 && !/[.;:,]$/.test(candidate) && !typedDateline(candidate) && at >= 0;
  if (!isHeadline) return { headline: undefined, labels: [], rest: lines };
  return {
    headline: withoutMark(candidate),
    labels: lines.slice(0, at),
    rest: lines.slice(at + 1),
  };
}

function withoutMark(line: string): string {
  return line.replace(/^#+ /, "");
}

/** “Ali Hassan/AFP”, “REUTERS/Ali Hassan”, “Photo: Ali Hassan”, “(AP Photo/Ali Hassan, File)”. */
const credits: readonly RegExp[] = [
  new RegExp(
    String.raw`\(?(?:(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s?(?: [Cc]redit)?|[Cc]redit)(?:: ?| by )(?<credit>${name}(?: ?\/ ?[\p{L} .]{2,40})?)\)?$`,
    "u",
  ),
  new RegExp(String.raw`\(?(?<credit>(?:AP Photo|${name}) ?\/ ?${name}(?:, File)?)\)?\.?$`, "u"),
];

/** The caption and credit of a picture: a line that ends in a credit, or a credit below a caption. */
function pictureIn(lines: Line[]): Pick<Pasted, "caption" | "credit"> & { rest: Line[] } {
  for (const [at, { line }] of lines.entries()) {
    if (line.length > 400) continue;
    const match = credits.map((shape) => shape.exec(line)).find(Boolean);
    const credit = match?.groups?.["credit"];
    if (!match || credit === undefined || !isCredit(line, match.index)) continue;
    const inLine = line.slice(0, match.index).trim();
    const above = lines[at - 1]?.line;
    const belowCaption = inLine === "" && above !== undefined && isCaption(above, at);
    const from = belowCaption ? at - 1 : at;
    return {
      caption: withoutLabel(belowCaption ? above : inLine),
      credit: credit.trim(),
      rest: lines.toSpliced(from, at - from + 1),
    };
  }
  return { caption: undefined, credit: undefined, rest: lines };
}

/** A credit is a whole line, or comes after a sentence or a parenthesis. */
function isCredit(line: string, at: number): boolean {
  return at === 0 || /[.!?)”"|–—-] *\(?$/.test(line.slice(0, at)) || line[at] === "(";
}

function isCaption(line: string, at: number): boolean {
  const speaksOfPicture =
    /^(?:file|photo|caption|pictured)\b|\b(?:pictured|seen (?:here|in)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:left|right|center|file photo)\b.?\)?)/i;
  return line.length <= 300 && (at > 1 || speaksOfPicture.test(line));
}

function withoutLabel(caption: string): string | undefined {
  return (
    caption.replace(/^(?:file(?: photo)?|photo|caption|picture)[:—–-]+\s*/i, "").trim() || undefined
  );
}

/** The deck: one or two sentences below the headline that are separated from the text or much shorter than it. */
function deckIn([candidate, next]: Line[]): string | undefined {
  if (!candidate || !next) return undefined;
  const { line, index } = candidate;
  const sentences = line.split(/(?<=[.!?]["”]?) (?=\p{Lu})/u).length;
  if (line.length > 300 || sentences > 2 || typedDateline(line)) return undefined;
  const setApart = next.index > index + 1 || typedDateline(next.line) !== undefined;
  const isSummary = line.length <= 200 && next.line.length > line.length * 1.3;
  return setApart || isSummary ? line : undefined;
}

function blockOf(line: string, index: number): Block {
  const doubt = residueIn(line)[0]?.what;
  if (/^[•·▪◦*-] /u.test(line)) return { kind: "item", text: line.slice(2).trim(), doubt };
  const marked = /^#+ /.test(line);
  const isHeading = index > 0 && wordsOf(line) <= 8 && !/[.!?…"”:;,]$/.test(line);
  if (marked || isHeading) return { kind: "heading", text: withoutMark(line), doubt };
  return { kind: "paragraph", text: line, doubt };
}

function wordsOf(line: string): number {
  return line.split(" ").length;
}
