/** Puts together what the recognizers found. */
import { plainWords } from "#check/normalize.ts";
import { wordCount, type Block } from "./block.ts";
import { bodyOf } from "./body.ts";
import { bylinesIn, dayOf } from "./furniture.ts";
import type { HeadMeaning } from "./head-meaning.ts";
import type { Headline } from "./opening.ts";
import { originOf } from "./origin.ts";
import type { Filed, Format, Found, Known, Picture, Piece, Recognition } from "./recognition.ts";
import { isRelease } from "./release.ts";
import { placeIn } from "./places.ts";

export interface Parts {
  blocks: readonly Block[];
  filed: Filed | undefined;
  headline: Headline | undefined;
  head: HeadMeaning;
  format: Format;
  known: Known;
}

/** The recognition from its parts; the head of a text counts more than the form of its lines. */
export function fieldsFrom(parts: Parts): Recognition {
  const { blocks, filed, head, format, known } = parts;
  const lead = head.lead ?? leadIn(blocks, format);
  const headline = headlineField(parts);
  const deck = deckField(parts);
  const origin = originIn(parts, headline?.value);
  const text = blocks.filter(({ piece }) => piece === undefined).map((block) => block.text);
  const place = placeIn(
    [headline?.value ?? "", deck?.value ?? "", ...text.slice(0, 3)],
    filed,
    known,
  );
  const topics = topicsIn([headline?.value ?? "", deck?.value ?? "", ...text], known);
  const fields = {
    headline,
    deck,
    kicker: head.kicker ?? lineAs("kicker", blocks),
    section: head.section ?? sectionIn(blocks, known),
    byline: head.byline ?? bylineIn(blocks, known),
    day: head.day,
    topics: head.topics ?? topics,
    dateline: head.dateline ?? place,
    filed,
    lead,
    origin,
  };
  const found = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    format,
    ...(Object.fromEntries(found) as Partial<Recognition>),
    sources: head.sources,
    body: bodyOf(blocks, lead),
    pieces: [...headPieces(head, headline, deck), ...piecesOf(blocks, filed)],
  };
}

/** The pieces of the head; where the text has another headline or deck, those of the head are left out. */
function headPieces(
  { pieces }: HeadMeaning,
  headline: Found<string> | undefined,
  deck: Found<string> | undefined,
): Piece[] {
  const used = { headline: headline?.value, deck: deck?.value };
  return pieces.map((piece) => {
    if (piece.role !== "headline" && piece.role !== "deck") return piece;
    const value = plainWords(used[piece.role] ?? "");
    if (value !== "" && plainWords(piece.text).endsWith(value)) return piece;
    return { ...piece, role: "nothing", certainty: "left out", what: `another ${piece.role}` };
  });
}

function guess<Value>(value: Value, from: string): Found<Value> {
  return { value, certainty: "guessed", from };
}

function headlineField({ headline, head, format }: Parts): Found<string> | undefined {
  if (head.headline && format !== "HTML" && (!headline || headline.certain)) return head.headline;
  if (!headline) return head.headline;
  return headline.certain
    ? { value: headline.text, certainty: "recognized", from: "the title of the text" }
    : guess(headline.text, "the first line of the pasted text");
}

function deckField({ blocks, head, format }: Parts): Found<string> | undefined {
  const line = blocks.find(({ piece }) => piece?.role === "deck");
  if (line?.piece?.certainty === "recognized" && head.deck) return head.deck;
  if (line) return guess(line.text, "the line below the headline");
  // What a page says of itself for search engines is often the beginning of its text.
  const isDeck =
    head.deck && wordCount(head.deck.value) > 3 && !repeatsText(head.deck.value, blocks);
  if (format === "HTML" && !isDeck) return undefined;
  return head.deck;
}

function repeatsText(deck: string, blocks: readonly Block[]): boolean {
  const start = deck.replace(/(?:…|\.\.\.)$/, "").slice(0, 60);
  return blocks.some(({ piece, text }) => piece === undefined && text.includes(start));
}

function lineAs(role: Piece["role"], blocks: readonly Block[]): Found<string> | undefined {
  const line = blocks.find(({ piece }) => piece?.role === role);
  return line && guess(line.text, line.piece?.what ?? "the text");
}

function sectionIn(blocks: readonly Block[], { sections }: Known): Found<string> | undefined {
  const lines = blocks.filter(({ piece }) => piece?.role === "section" || piece?.role === "kicker");
  const words = new Set(lines.map(({ text }) => plainWords(text)));
  const section = [...sections.values()].find(({ name, tagline }) =>
    [name, tagline].some((line) => words.has(plainWords(line))),
  );
  return section && guess(section.name, "its name or tagline in the text");
}

function bylineIn(blocks: readonly Block[], known: Known): Found<string[]> | undefined {
  const bylines = bylinesIn(blocks, known);
  const names = new Set(
    bylines.flatMap((byline) => byline.names.map((name) => name.toLowerCase())),
  );
  const people = [...known.people.values()].filter(({ name }) => names.has(name.toLowerCase()));
  return people.length > 0
    ? guess(
        people.map(({ id }) => id),
        "the byline of the text",
      )
    : undefined;
}

function topicsIn(lines: readonly string[], { topics }: Known): Found<string[]> | undefined {
  const text = lines.join("\n");
  const named = [...topics.values()].filter(({ name }) =>
    new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, "u").test(text),
  );
  return named.length > 0
    ? guess(
        named.map(({ id }) => id),
        "the names in the text",
      )
    : undefined;
}

/**
 * The picture that opens the text: the first one above its second paragraph. In Markdown, it has its place in the
 * text, unless it opens the text and has a caption and a credit.
 */
function leadIn(blocks: readonly Block[], format: Format): Picture | undefined {
  const at = blocks.findIndex(({ picture }) => picture !== undefined);
  const picture = blocks[at]?.picture;
  const above = blocks.slice(0, Math.max(0, at)).filter(({ piece }) => piece === undefined).length;
  if (format !== "Markdown") return above <= 1 ? picture : undefined;
  return above === 0 && picture?.caption && picture.credit ? picture : undefined;
}

function originIn({ blocks, filed, headline, head, known }: Parts, title: string | undefined) {
  return originOf({
    blocks,
    known,
    agency: filed?.agency,
    byHeadline: headline?.outlet,
    bylines: bylinesIn(blocks, known),
    outlet: head.outlet,
    url: head.url,
    authors: head.authors,
    day: head.day ? undefined : (head.published ?? dayOf(blocks, known)),
    title,
    isRelease: isRelease(blocks),
    sender: head.sender,
  });
}

/** What became of every block. */
function piecesOf(blocks: readonly Block[], filed: Filed | undefined): Piece[] {
  const pieces = blocks.map(({ text, piece }): Piece => {
    const settled = piece ?? {
      role: "text" as const,
      certainty: "recognized" as const,
      what: "text",
    };
    return { text, ...settled };
  });
  if (!filed) return pieces.filter(({ text }) => text !== "");
  const first = pieces.findIndex(({ role }) => role === "text");
  const dateline: Piece = {
    text: filed.whole.trim(),
    role: "dateline",
    certainty: "guessed",
    what: "the dateline",
  };
  return pieces.toSpliced(Math.max(0, first), 0, dateline).filter(({ text }) => text !== "");
}
