/** Recognizes the lines around an article that are no part of it: dates, bylines, credits, names of outlets. */
import { dateLine, isTime } from "./dates.ts";
import { bylineIn, bylineOfRole, isReportingCredit, isRoleLine, type Byline } from "./bylines.ts";
import { isLine, leftOut, openOf, settled, wordCount, type Block } from "./block.ts";
import { isName, isService, outletCalled } from "./names.ts";
import { pictureLine } from "./picture-lines.ts";
import type { Known } from "./recognition.ts";
import { otherStories } from "./residue-blocks.ts";
import { typedDateline } from "#check/dateline-line.ts";
import { residueLine } from "#check/residue.ts";

const handle =
  /^(?:@\w+|[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/?)$/;

/** The blocks after the lines were recognized whose words say what they are, wherever they are in the text. */
export function withoutFurniture(blocks: readonly Block[], known: Known): Block[] {
  const start = startOfText(blocks, known);
  const headings = chronologyIn(blocks.slice(datelineAt(blocks) ?? 0), known);
  return settled(blocks, (block, index) => {
    if (!isLine(block)) return undefined;
    const { text } = block;
    const date = dateLine(text);
    if (date) {
      // Further down, a date or time heads what happened then.
      const isAround = date.labelled || (index < start && !headings.has(block));
      const isSecond = !isTime(text) && isBesideLabel(blocks, index);
      return isAround || isSecond ? leftOut("a date") : undefined;
    }
    if (text !== "" && !/[\p{L}\p{N}]/u.test(text)) return leftOut("a rule");
    if (isAgencyNote(text)) return leftOut("an agency's note");
    if (sourceLabel.test(text) && isNames(text.replace(sourceLabel, "")))
      return leftOut("the name of an outlet");
    if (handle.test(text) && !/^https?:/.test(text)) return leftOut("a handle or email address");
    const isPoster = isName(text) && /^@\w+$/.test(blocks[index + 1]?.text ?? "");
    if (isPoster || bylineIn(text, known)) return leftOut("a byline");
    if (isReportingCredit(text)) return leftOut("a reporting credit");
    return partsOf(text, known);
  });
}

const sourceLabel = /^(?:source|quelle|agency|agence|via)\s*:\s*/i;

/** Whether words are the names of outlets, perhaps with a date: “Xinhua 2015-05-18”, “Reuters and agencies”. */
function isNames(text: string): boolean {
  const words = text.split(/[\s,/&]+/).filter((word) => /\p{L}/u.test(word));
  return (
    words.length <= 8 &&
    words.every((word) =>
      /^\p{Lu}|^(?:and|und|et|news|agencies|agenturen|the|of|with|mit|avec|via|dpa|\p{Ll}{2,3})$/u.test(
        word,
      ),
    )
  );
}

/** “UPDATE 2-…”, “(Adds quotes)”, “Eds: …”, “BC-ML--Iraq-Bridge, 2nd Ld-Writethru”: notes of agencies to newsrooms. */
function isAgencyNote(text: string): boolean {
  return (
    /^(?:BC|AM|PM)-+\p{Lu}\S*(?:,.*)?$|^.{0,60}\b\d(?:st|nd|rd|th) Ld\b.{0,20}$|\bWritethru\b/u.test(
      text,
    ) ||
    /^\(?(?:Eds|Editors?|Desk note|ATTENTION)(?::| -) .{3,200}$/i.test(text) ||
    /^\((?:Adds|Updates|Recasts|Corrects|Writes through|Rewrites|Refiles)\b.{0,120}\)$/i.test(text)
  );
}

/** The second of two dates: “Published on 18 May 2015”, “18 May 2015”. */
function isBesideLabel(blocks: readonly Block[], index: number): boolean {
  return [blocks[index - 1], blocks[index + 1]].some(
    (block) =>
      block?.piece?.what === otherStories || dateLine(block?.text ?? "")?.labelled === true,
  );
}

/** “By Jane Example | Reuters | 4 min read”: every part of the line is furniture. */
function partsOf(text: string, known: Known): Block["piece"] {
  const parts = text
    .split(/\s*[|·•]\s*|\s+[–—-]\s+|,? (?=Lesezeit|Reading time|Temps de lecture|\d+ min)/u)
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 6) return undefined;
  const kinds = new Set(parts.map((part) => partOf(part, known)));
  if (kinds.has(undefined)) return undefined;
  const what = ["a byline", "a date"].find((kind) => kinds.has(kind));
  return what === undefined ? undefined : leftOut(kinds.has("a name") ? "a byline" : what);
}

function partOf(part: string, known: Known): string | undefined {
  if (dateLine(part)) return "a date";
  if (bylineIn(part, known)) return "a byline";
  if (isName(part) || isService(part) || outletCalled(part, known)) return "a name";
  return residueLine(part);
}

/** The lines between headline and text that only their place tells: names, roles, outlets. */
export function withoutOpeningLines(blocks: readonly Block[], known: Known): Block[] {
  const from = blocks.findIndex(({ piece }) => piece?.role === "headline");
  const start = startOfText(blocks, known);
  return settled(blocks, (block, index) => {
    if (!isLine(block)) return undefined;
    const { text } = block;
    if (isService(text) || (wordCount(text) <= 6 && outletCalled(text, known) !== undefined))
      return leftOut("the name of an outlet");
    if (index <= from || index >= start) return undefined;
    if (from >= 0 && bylineIn(text, known, true)) return leftOut("a byline");
    return isRoleLine(text, known) ? leftOut("a byline") : undefined;
  });
}

/** A longer paragraph, in characters, is no deck. */
const longestDeck = 250;

/**
 * The index of the block with which the text begins: a dateline, else a paragraph below a byline, a long one, the
 * first of two that follow each other, or the second sentence; the number of blocks if there is none of these.
 */
function startOfText(blocks: readonly Block[], known: Known): number {
  const dateline = datelineAt(blocks);
  if (dateline !== undefined) return dateline;
  const isText = (block: Block | undefined, least: number) =>
    block !== undefined &&
    block.piece === undefined &&
    block.picture === undefined &&
    !pictureLine(block.text) &&
    (!isLine(block) || wordCount(block.text) >= least) &&
    !dateLine(block.text) &&
    !bylineIn(block.text, known);
  let sentences = 0;
  let belowByline = false;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    belowByline ||= isLine(block) && bylineIn(block.text, known) !== undefined;
    const isCaption = next !== undefined && pictureLine(next.text) !== undefined;
    if (isCaption || !/[.!?]["”’)]*$/.test(block.text) || !isText(block, 5)) continue;
    sentences++;
    const isParagraph = isText(block, 12);
    const goesOn = isText(next, 12) || next === undefined;
    const isLong = block.text.length > longestDeck;
    if (sentences > 1 || (isParagraph && (belowByline || isLong || goesOn))) return index;
  }
  return blocks.length;
}

/** The index of the block with a dateline, if one is near the top. */
function datelineAt(blocks: readonly Block[]): number | undefined {
  const at = blocks.findIndex(({ text, piece }) => !piece && typedDateline(text));
  return at >= 0 && at < 30 ? at : undefined;
}

/** Dates or times that head what follows them, if there are several. */
function chronologyIn(blocks: readonly Block[], known: Known): Set<Block> {
  const open = openOf(blocks);
  const heads = open.filter((block, index) => {
    const date = isLine(block) ? dateLine(block.text) : undefined;
    const next = open[index + 1];
    const isHead = next && !dateLine(next.text) && !isAgencyNote(next.text);
    return date && !date.labelled && isHead && !bylineIn(next.text, known);
  });
  const times = heads.filter(({ text }) => isTime(text));
  const days = heads.filter(({ text }) => !isTime(text));
  return new Set([...(times.length > 1 ? times : []), ...(days.length > 1 ? days : [])]);
}

/** The bylines among blocks that were left out as such. */
export function bylinesIn(blocks: readonly Block[], known: Known): Byline[] {
  return blocks
    .filter(({ piece }) => piece?.what === "a byline")
    .flatMap(({ text }) => bylineIn(text, known, true) ?? bylineOfRole(text, known) ?? []);
}

/** The first day that a line gives among those that were left out. */
export function dayOf(blocks: readonly Block[], known: Known): string | undefined {
  const dates = blocks.filter(({ piece }) => piece?.what === "a date");
  return (
    dates.map(({ text }) => dateLine(text)?.day).find(Boolean) ??
    bylinesIn(blocks, known).find(({ day }) => day)?.day
  );
}
