/** Recognizes the dateline at the beginning of a text. */
import type { RootContent } from "mdast";
import { typedDateline } from "#check/dateline-line.ts";
import { isLine, leftOut, wordCount, wordsOf, type Block } from "./block.ts";
import { isPlace, isService, outletCalled } from "./names.ts";
import type { Filed, Known } from "./recognition.ts";

/** “Ramadi, Iraq (CNN) Engineers …”: the agency without a dash. */
const withoutDash =
  /^(?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)(?:, [\p{L}\d .]{2,30}){0,2} ?\((?<agency>[^)]{2,40})\)\s*(?=[\p{Lu}“"])/u;
/** “Ramadi, Iraq – Engineers …”, in ordinary letters. */
const inLowerCase =
  /^(?<place>\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*)(?:, [\p{L} .]{2,30})? ?[—–]\s+(?=[\p{Lu}“"])/u;
/** “BAGHDAD: Engineers …”. */
const withColon = /^(?<place>\p{Lu}[\p{Lu}\p{M}'’ -]{2,30}):\s+(?=[\p{Lu}“"])/u;
/** “(ANSA) - ROME, MAY 18 - Engineers …”, “MOSCOW, May 18. /TASS/. Engineers …”. */
const agencyFirst =
  /^\((?<agency>[^)]{2,40})\)\s*[-–—]\s*(?<place>\p{Lu}[\p{Lu}'’ -]{2,30}),?(?: [\p{L}\d .]{3,20})?\s*[-–—]\s+/u;
const inSlashes =
  /^(?<place>\p{Lu}[\p{Lu}'’ -]{2,30})(?:, [\p{L}\d ]{2,20}){0,3}\.? \/(?<agency>\p{Lu}[\p{L} ]{1,30})\/\.?(?:\s*[-–—]+)?\s+/u;

/** The dateline with which a text begins. */
function datelineIn(text: string, known: Known): Filed | undefined {
  const typed = typedDateline(text);
  if (typed) {
    // “FYI – the bridge is open”.
    const isPlain = !typed.agency && !typed.whole.includes(",") && typed.place.length < 5;
    return isPlain && !isPlace(typed.place, known) ? undefined : typed;
  }
  for (const shape of [agencyFirst, inSlashes, withoutDash, withColon, inLowerCase]) {
    const match = shape.exec(text);
    const { place, agency } = match?.groups ?? {};
    if (!match || place === undefined) continue;
    const isSure =
      shape === withColon || shape === inLowerCase
        ? isPlace(place, known)
        : shape !== withoutDash ||
          isService(agency ?? "") ||
          outletCalled(agency ?? "", known) ||
          /\([A-Z]{2,5}\)$/.test(match[0]);
    if (isSure)
      return { whole: match[0], place, agency: isDistributor(agency) ? undefined : agency };
  }
  return undefined;
}

/** Services that send out press releases of others. */
function isDistributor(agency: string | undefined): boolean {
  return /(?:newswire|business ?wire|presseportal|^ots)$/i.test(agency ?? "");
}

/** How many lines may be above the dateline. */
const furthest = 6;

/** The blocks without the dateline of the first paragraph; short lines above it are labels of the page. */
export function withoutDateline(
  blocks: readonly Block[],
  known: Known,
): { blocks: Block[]; filed: Filed | undefined } {
  const top = blocks.filter((block) => !block.piece && isLine(block)).slice(0, furthest);
  const at = top.findIndex(({ text }) => datelineIn(text, known) !== undefined);
  const opening = top[at];
  const above = top.slice(0, Math.max(0, at));
  const filed = opening && datelineIn(opening.text, known);
  if (!opening || !filed || above.some(({ text }) => wordCount(text) > 6))
    return { blocks: [...blocks], filed: undefined };
  const node = structuredClone(opening.node);
  cut(node, filed.whole.length);
  const rest = { ...opening, node, text: wordsOf(node) };
  const pieceOf = (block: Block) =>
    above.includes(block) ? { ...block, piece: leftOut("a label above the dateline") } : block;
  return { blocks: blocks.map((block) => (block === opening ? rest : pieceOf(block))), filed };
}

/** Takes characters off the beginning of a node; returns how many are still to be taken. */
function cut(node: RootContent, count: number): number {
  if (count <= 0) return 0;
  if (node.type === "text") {
    const left = Math.max(0, count - node.value.length);
    node.value = node.value.slice(count).replace(/^\s+/, "");
    return left;
  }
  if (!("children" in node)) return count;
  let left = count;
  for (const child of node.children) left = cut(child, left);
  node.children = node.children.filter(
    (child) =>
      !(child.type === "text" && child.value === "") &&
      !("children" in child && child.children.length === 0),
  ) as never;
  return left;
}
