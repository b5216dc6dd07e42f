/** Leaves out residue: whole lines, items of lists, and the titles below “Related stories”. */
import type { ListItem, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { residueLine } from "#check/residue.ts";
import { dateLine } from "./dates.ts";
import { pictureLine } from "./picture-lines.ts";
import { blockOf, isLine, leftOut, wordCount, wordsOf, type Block } from "./block.ts";

/** The residue that is titles of other stories. */
export const otherStories = "a link to other stories";
/** The longest title of another story, in words. */
const longestTitle = 18;

/** The blocks without residue. A line that gives a bare address is none: the address may be a source. */
export function withoutResidue(blocks: readonly Block[]): Block[] {
  const found = blocks.flatMap((block) => {
    if (block.piece || block.picture) return [block];
    if (block.node.type === "list") return withoutResidueItems(block);
    const what = isLine(block) && !hasBareAddress(block.node) ? residueLine(block.text) : undefined;
    return [what === undefined ? block : { ...block, piece: leftOut(what) }];
  });
  return withoutTitles(found);
}

function withoutResidueItems(block: Block): Block[] {
  const { node } = block;
  if (node.type !== "list") return [block];
  const isResidue = (item: ListItem) =>
    typeof item.checked !== "boolean" &&
    !hasBareAddress(item) &&
    residueLine(wordsOf(item)) !== undefined;
  const residue = node.children.filter(isResidue);
  if (residue.length === 0) return [block];
  const kept = node.children.filter((item) => !residue.includes(item));
  const left = residue.map((item) => ({
    ...blockOf(item, block),
    piece: leftOut(residueLine(wordsOf(item)) ?? ""),
  }));
  if (kept.length === 0) return left;
  const list = { ...node, children: kept };
  return [{ ...block, node: list, text: wordsOf(list) }, ...left];
}

/** The titles below “Related stories” are residue as well; a heading with a paragraph below it is none. */
function withoutTitles(blocks: readonly Block[]): Block[] {
  const taken = new Set<Block>();
  blocks.forEach((label, at) => {
    if (label.piece?.what !== otherStories || wordCount(label.text) > 6) return;
    const rest = blocks.slice(at + 1);
    const end = rest.findIndex((block) => !isTitle(block));
    const titles = end < 0 ? rest : rest.slice(0, end);
    const next = end < 0 ? undefined : rest[end];
    const last = titles.at(-1);
    const isText = next && !next.piece && isLine(next) && wordCount(next.text) >= 8;
    const isHeading = last && isText && wordCount(last.text) <= 8 && !pictureLine(next.text);
    for (const title of isHeading ? titles.slice(0, -1) : titles) taken.add(title);
  });
  return blocks.map((block) =>
    taken.has(block) && !block.piece ? { ...block, piece: leftOut(otherStories) } : block,
  );
}

function isTitle({ node, text, piece }: Block): boolean {
  if (piece) return piece.what === otherStories;
  if (hasBareAddress(node) || pictureLine(text)) return false;
  if (dateLine(text)) return true;
  const isShort = (words: string) =>
    wordCount(words) <= longestTitle && !/[.:;,]["”’]?$|\p{Ll}\. \p{Lu}/u.test(words);
  if (node.type === "list") return node.children.every((item) => isShort(wordsOf(item)));
  return (node.type === "paragraph" || node.type === "heading") && isShort(text);
}

/** Whether a node contains an address that is written out. */
export function hasBareAddress(node: RootContent): boolean {
  let found = false;
  visit(node, "link", (link) => {
    const words = wordsOf(link);
    found ||=
      words === link.url || `https://${words}` === link.url || `http://${words}` === link.url;
  });
  return found;
}
