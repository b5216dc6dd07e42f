/** The text of a draft, from the blocks of which nothing else is known. */
import type { RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { residueIn } from "#check/residue.ts";
import { dateLine } from "./dates.ts";
import { hasBareAddress } from "./residue-blocks.ts";
import { isLine, wordCount, type Block } from "./block.ts";
import type { BodyBlock, Picture } from "./recognition.ts";

/** The blocks of the text in its order; pictures but the opening one have their place among them. */
export function bodyOf(blocks: readonly Block[], lead: Picture | undefined): BodyBlock[] {
  const shown = blocks.filter(
    ({ piece, picture }) =>
      piece === undefined || (picture && picture !== lead && picture.src !== (lead?.src ?? "")),
  );
  const body = shown.map((block, index): BodyBlock => {
    if (block.picture) return { node: block.node, doubts: [], picture: block.picture };
    return bodyBlock(block, index, shown[index + 1]);
  });
  return withDepths(body);
}

/** The text with its headings from the second level on, none of which skips a level. */
function withDepths(body: readonly BodyBlock[]): BodyBlock[] {
  let above = 1;
  let shift: number | undefined;
  return body.map((block) => {
    const node = structuredClone(block.node);
    visit(node, "heading", (heading) => {
      shift ??= 2 - heading.depth;
      const depth = Math.min(6, above + 1, Math.max(2, heading.depth + shift));
      heading.depth = depth as typeof heading.depth;
      above = depth;
    });
    return { ...block, node };
  });
}

function bodyBlock(block: Block, index: number, next: Block | undefined): BodyBlock {
  const { node, text, marked } = block;
  // “Read more: https://…” is no residue, but a source.
  const residue = hasBareAddress(node) ? [] : residueIn(text).slice(0, 1);
  const doubts = [...block.doubts, ...residue.map(({ what }) => `this may contain ${what}`)];
  if (marked || !isHeading(block, index, next)) return { node, doubts };
  const heading: RootContent = {
    type: "heading",
    depth: 2,
    children: node.type === "paragraph" ? node.children : [],
  };
  return { node: heading, doubts: [...doubts, "a heading"] };
}

/** A short line without a period that has text below it; a day or a time has whatever happened then. */
function isHeading(block: Block, index: number, next: Block | undefined): boolean {
  if (block.node.type !== "paragraph" || !next) return false;
  if (block.node.children.some(({ type }) => type !== "text")) return false;
  if (dateLine(block.text)) return true;
  // The first line may also be a sentence that breaks off.
  if (!isShort(block.text) || (index === 0 && wordCount(block.text) > 3)) return false;
  return !isLine(next) || dateLine(next.text) !== undefined || !isShort(next.text);
}

function isShort(text: string): boolean {
  return wordCount(text) <= 10 && !/[.!…"”:;,]$/.test(text);
}
