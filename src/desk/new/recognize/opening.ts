/** Recognizes what comes before the text: labels, kicker, headline and deck. */
import { typedDateline } from "#check/dateline-line.ts";
import { plainWords } from "#check/normalize.ts";
import { dateLine } from "./dates.ts";
import { isLine, openOf, settled, leftOut, wordCount, type Block } from "./block.ts";
import { isLabel, outletCalled } from "./names.ts";
import { pageData, type HeadMeaning } from "./head-meaning.ts";
import { hasBareAddress } from "./residue-blocks.ts";
import { pictureLine } from "./picture-lines.ts";
import { isEmphasized } from "./pictures.ts";
import type { Format, Known, Piece } from "./recognition.ts";
import { isRelease } from "./release.ts";

/** A longer line is text. */
const longestHeadline = 160;
const longestDeck = 300;
/** The most labels above a headline. */
const mostLabels = 8;

/** The kicker is the tagline of a section, as a line of its own. */
export function withKicker(blocks: readonly Block[], known: Known): Block[] {
  const sections = [...known.sections.values()];
  return settled(blocks, ({ text }) => {
    const line = plainWords(text);
    const isTagline = sections.some(({ tagline }) => plainWords(tagline) === line);
    if (isTagline) return piece("kicker", "the section's tagline", "recognized");
    return sections.some(({ name }) => plainWords(name) === line)
      ? piece("section", "the section's name", "recognized")
      : undefined;
  });
}

export interface Headline {
  block: Block;
  text: string;
  /** The outlet named behind it: “Bridge reopens | Reuters”. */
  outlet: string | undefined;
  certain: boolean;
  labels: Block[];
}

/**
 * The headline: what the head or markup calls a title, else the first line that is neither a label nor a sentence.
 * A page's own data repeats what the page shows, with the site's name added.
 */
export function headlineOf(
  blocks: readonly Block[],
  known: Known,
  head: HeadMeaning,
  format: Format,
): Headline | undefined {
  const open = openOf(blocks);
  const title = head.headline?.value;
  const isTitle = ({ text }: Block) => plainWords(text) === plainWords(title ?? "");
  const marked = open.findIndex(({ node }) => node.type === "heading" && node.depth === 1);
  const above = open.slice(0, Math.max(0, marked));
  const heading = above.every(({ text }) => wordCount(text) < 12) ? open[marked] : undefined;
  if (title === undefined || (format === "HTML" && heading))
    return heading ? headlineFrom(heading, above, known, true) : lineAsHeadline(open, known);
  const again = open.find((block) => isLine(block) && isTitle(block));
  if (again)
    return {
      block: again,
      text: title,
      outlet: undefined,
      certain: true,
      labels: labelsAbove(open, again, known),
    };
  // The subject of an email announces a release that has a headline of its own.
  return format === "an email" && isRelease(blocks) ? lineAsHeadline(open, known) : undefined;
}

function labelsAbove(open: readonly Block[], headline: Block, known: Known): Block[] {
  return open.slice(0, open.indexOf(headline)).filter(({ text }) => isLabel(text, known));
}

function lineAsHeadline(open: readonly Block[], known: Known): Headline | undefined {
  const end = open.findIndex(
    (block) =>
      !isLine(block) ||
      block.picture !== undefined ||
      hasBareAddress(block.node) ||
      pictureLine(block.text)?.labelled ||
      block.text.length > longestHeadline ||
      (/[.;:,]["”’]?$/.test(block.text) && !isOverline(block.text)) ||
      typedDateline(block.text) !== undefined,
  );
  const lines = end < 0 ? open : open.slice(0, end);
  const rest = (index: number) => lines.length - index - 1;
  const at = lines.findIndex(({ text, marked, node }, index) => {
    if ((isLabel(text, known) || isOverline(text)) && rest(index) > 0) return false;
    const words = wordCount(text);
    if (words === 1) return rest(index) === 0 && /\p{L}/u.test(text);
    // Where there is markup, only a line without a period that has text below it is a headline.
    if (marked && node.type !== "heading" && (words < 3 || /[?!…]$/.test(text))) return false;
    return words > 2 || rest(index) < 2;
  });
  const block = lines[at];
  // Lines without end are a list of something, not labels.
  if (at > mostLabels) return undefined;
  return block && headlineFrom(block, lines.slice(0, at), known, false);
}

/** “Nach neun Tagen:”, a line that leads to the headline. */
function isOverline(text: string): boolean {
  return text.endsWith(":") && wordCount(text) <= 6;
}

function headlineFrom(block: Block, labels: Block[], known: Known, certain: boolean): Headline {
  const { text } = block;
  const parts = /^(?<words>.{12,}?)\s+[|–—-]\s+(?<outlet>[^|–—]{2,40})$/u.exec(text)?.groups;
  const outlet = parts?.["outlet"];
  const isOutlet = outlet !== undefined && outletCalled(outlet, known) !== undefined;
  // Agencies number their versions: “UPDATE 2-Bridge reopens”.
  const words = (isOutlet ? (parts?.["words"] ?? text) : text).replace(/^UPDATE \d+ ?[-–—] ?/, "");
  return { block, text: words, outlet: isOutlet ? outlet : undefined, certain, labels };
}

/** The blocks with headline and labels settled. */
export function withHeadline(
  blocks: readonly Block[],
  found: Headline | undefined,
  known: Known,
): Block[] {
  if (!found) return [...blocks];
  return settled(blocks, (block) => {
    if (block === found.block)
      return piece("headline", "the headline", found.certain ? "recognized" : "guessed");
    if (!found.labels.includes(block)) return undefined;
    const isOutlet = outletCalled(block.text, known) !== undefined;
    return leftOut(isOutlet ? "the name of an outlet" : "a section label");
  });
}

/** Lines that repeat the headline or, as the page shows it, the deck. */
export function withoutRepeats(
  blocks: readonly Block[],
  headline: Headline | undefined,
  head: HeadMeaning,
): Block[] {
  const titles = [headline?.text, head.headline?.value];
  const repeated = new Set(titles.map((text) => plainWords(text ?? "")).filter(Boolean));
  return settled(blocks, (block) =>
    isLine(block) && repeated.has(plainWords(block.text))
      ? leftOut("the headline again")
      : undefined,
  );
}

/** The blocks with the deck settled: the line that the head gives, else the one below the headline. */
export function withDeck(blocks: readonly Block[], head: HeadMeaning): Block[] {
  const given = plainWords(head.deck?.value ?? "");
  const again = openOf(blocks).find(
    (block) => given !== "" && isLine(block) && plainWords(block.text) === given,
  );
  const isPage = head.deck?.from === pageData;
  const deck =
    again ??
    (given === "" || isPage
      ? deckIn(blocks, head.headline !== undefined || hasHeadline(blocks))
      : undefined);
  return settled(blocks, (block) =>
    block === deck
      ? piece("deck", "the deck", block === again ? "recognized" : "guessed")
      : undefined,
  );
}

function hasHeadline(blocks: readonly Block[]): boolean {
  return blocks.some(({ piece }) => piece?.role === "headline");
}

/** The deck: one or two sentences below the headline that are set apart from the text or much shorter than it. */
function deckIn(blocks: readonly Block[], isTitled: boolean): Block | undefined {
  const at = blocks.findIndex((block) => block.piece?.role === "headline");
  const headline = blocks[at];
  const below = blocks.slice(at + 1);
  const [deck, next] = openOf(below);
  if (!deck || !next || !isLine(deck) || deck.picture) return undefined;
  const { text } = deck;
  if (wordCount(text) < 3) return undefined;
  const sentences = text.split(/(?<=[.!?]["”]?) (?=\p{Lu})/u).length;
  if (text.length > longestDeck || sentences > 3 || typedDateline(text) || dateLine(text))
    return undefined;
  const between = (from: Block, to: Block) =>
    blocks
      .slice(blocks.indexOf(from) + 1, blocks.indexOf(to))
      .some((block) => isByTheHeadline(block) && !(deck.marked && block.picture));
  const setApart =
    between(deck, next) ||
    typedDateline(next.text) !== undefined ||
    dateLine(next.text) !== undefined;
  if (setApart && (headline || isTitled)) return deck;
  // Below its byline, the text begins; without a headline in the text, only markup shows a deck.
  if (headline && between(headline, deck)) return undefined;
  if (deck.marked) return isTitled && isMarkedDeck(deck, next) ? deck : undefined;
  if (!headline || !isLine(next)) return undefined;
  const ended = (line: string) => /[.!?…]["”’)]*$/.test(line);
  const isSummary = text.length <= 200 && next.text.length > text.length * 1.3;
  const isHeadless =
    !ended(text) && wordCount(text) > 3 && /^["“‘]?[\p{Lu}\d]/u.test(text) && ended(next.text);
  return isSummary || isHeadless ? deck : undefined;
}

/** Bylines, dates and pictures are between the deck and the text. */
function isByTheHeadline({ piece }: Block): boolean {
  return (
    piece?.role === "picture" ||
    ["a byline", "a date", "the name of an outlet", "a reading time"].includes(piece?.what ?? "")
  );
}

/** In Markdown and HTML, a deck is a sentence set as a heading, or emphasized as a whole. */
function isMarkedDeck({ node, text }: Block, next: Block): boolean {
  if (node.type === "heading") return next.node.type === "paragraph" && wordCount(text) > 6;
  return isEmphasized(node);
}

function piece(role: Piece["role"], what: string, certainty: Piece["certainty"]) {
  return { role, what, certainty };
}
