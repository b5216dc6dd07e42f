/** Recognizes pictures with their captions and credits, among the blocks of a text. */
import type { Image, RootContent } from "mdast";
import { typedDateline } from "#check/dateline-line.ts";
import { isLine, openOf, wordCount, type Block } from "./block.ts";
import { pictureLine, speaksOfPicture, type PictureLine } from "./picture-lines.ts";
import type { Picture } from "./recognition.ts";

const empty: Picture = { src: undefined, alt: undefined, caption: undefined, credit: undefined };

/** The blocks, those of a picture with it: its image, caption and credit. Headlines are settled before. */
export function withPictures(blocks: readonly Block[]): Block[] {
  const taken = new Map<Block, { picture: Picture; certain: boolean; what: string }>();
  const open = openOf(blocks);
  const free = (block: Block | undefined): block is Block =>
    block !== undefined && !taken.has(block) && isLine(block);
  open.forEach((block, at) => {
    if (taken.has(block)) return;
    const found = pictureAt(open, at, free);
    if (!found) return;
    const { picture, parts, certain } = found;
    parts.forEach(({ part, what }, index) =>
      taken.set(part, { picture: index === 0 ? picture : empty, certain, what }),
    );
  });
  return blocks.map((block) => {
    const found = taken.get(block);
    if (!found) return block;
    const { picture, certain, what } = found;
    const certainty = certain ? "recognized" : "guessed";
    const piece = { role: "picture" as const, certainty, what } as const;
    return { ...block, piece, ...(picture === empty ? {} : { picture }) };
  });
}

interface Part {
  part: Block;
  what: string;
}

interface FoundPicture {
  picture: Picture;
  /** The blocks that it takes, the first in the text first. */
  parts: Part[];
  certain: boolean;
}

type Free = (block: Block | undefined) => block is Block;

function pictureAt(open: readonly Block[], at: number, free: Free): FoundPicture | undefined {
  const block = open[at];
  if (!block) return undefined;
  if (block.picture) return withLinesBelow({ ...block.picture }, open, at, free);
  if (!isLine(block) || (block.marked && block.node.type === "heading")) return undefined;
  const line = pictureLine(block.text);
  if (!line) return undefined;
  return line.credit !== undefined && line.caption === undefined && !line.labelled
    ? withNeighbor(line, open, at, free)
    : withRest(line, open, at, free);
}

/** An image in Markdown or HTML, with the lines below it that are about it. */
function withLinesBelow(
  picture: Picture,
  open: readonly Block[],
  at: number,
  free: Free,
): FoundPicture {
  const parts: Part[] = [{ part: open[at] as Block, what: "a picture" }];
  for (const block of open.slice(at + 1, at + 3)) {
    if (!free(block)) break;
    const line = pictureLine(block.text);
    const emphasized = isEmphasized(block.node) && block.text.length <= 300;
    if (!line && !(emphasized && picture.caption === undefined)) break;
    if (picture.caption !== undefined && line?.caption !== undefined) break;
    picture.caption ??= line ? line.caption : block.text;
    picture.credit ??= line?.credit;
    parts.push({
      part: block,
      what: line?.caption === undefined && line ? "a credit" : "a caption",
    });
    if (picture.caption !== undefined && picture.credit !== undefined) break;
  }
  return { picture, parts, certain: true };
}

/** A line that says what it is, and the line below it if that completes it. */
function withRest(
  line: PictureLine,
  open: readonly Block[],
  at: number,
  free: Free,
): FoundPicture | undefined {
  const parts: Part[] = [];
  const picture = { ...empty };
  let next: PictureLine | undefined = line;
  let index = at;
  while (next && index < at + 4) {
    const block = open[index];
    if (!block || (index > at && !free(block))) break;
    if (next.caption !== undefined && picture.caption !== undefined) break;
    if (next.credit !== undefined && picture.credit !== undefined) break;
    picture.caption ??= next.caption;
    picture.credit ??= next.credit;
    parts.push({
      part: block,
      what: next.credit !== undefined && next.caption === undefined ? "a credit" : "a caption",
    });
    const isBare: boolean =
      next.labelled && next.caption === undefined && next.credit === undefined;
    const below = open[++index];
    if (isBare && free(below)) {
      // The label alone: the line below it is what it announces.
      const isCaption = /caption|légende|unterschrift/i.test(block.text);
      const words = below.text;
      next = isCaption
        ? { caption: words, credit: undefined, labelled: true }
        : { caption: undefined, credit: words, labelled: true };
      if (wordCount(words) > 60) break;
    } else {
      next = free(below) ? pictureLine(below.text) : undefined;
      if (next && !next.labelled && next.caption !== undefined) break;
    }
  }
  if (picture.caption === undefined && picture.credit === undefined) return undefined;
  if (picture.caption === undefined) {
    const neighbor = captionBeside(open, at, index, free, line.labelled);
    if (neighbor) {
      picture.caption = neighbor.text;
      parts.push({ part: neighbor, what: "a caption" });
    }
  }
  return { picture, parts: inOrder(parts, open), certain: line.labelled };
}

function withNeighbor(
  { credit }: PictureLine,
  open: readonly Block[],
  at: number,
  free: Free,
): FoundPicture {
  // “Getty Images Trucks on the bridge”: pages name the maker before the alternative text.
  const above = open[at - 1];
  const alt = free(above) && above.text.startsWith(`${credit} `) ? above : undefined;
  const isFree = (block: Block | undefined): block is Block => block !== alt && free(block);
  const caption = captionBeside(open, at, at + 1, isFree, false);
  const parts: Part[] = [{ part: open[at] as Block, what: "a credit" }];
  if (alt) parts.push({ part: alt, what: "an alternative text" });
  if (caption) parts.push({ part: caption, what: "a caption" });
  // A label may stand before the caption: “File photo: …”.
  const words = caption && (pictureLine(caption.text)?.caption ?? caption.text);
  return {
    picture: { ...empty, alt: alt?.text.slice(`${credit} `.length), caption: words, credit },
    parts: inOrder(parts, open),
    certain: false,
  };
}

/** The caption above or below a credit, whichever reads more like one. */
function captionBeside(
  open: readonly Block[],
  first: number,
  next: number,
  free: Free,
  labelled: boolean,
): Block | undefined {
  const [credit, above, below] = [open[first], open[first - 1], open[next]];
  const loose = open.slice(1).some(({ apart }) => apart);
  const tight = (block: Block | undefined) => loose && block?.apart === false;
  const isAbove = free(above) ? score(above) + (tight(credit) ? 2 : 0) - (first === 1 ? 2 : 0) : 0;
  const follows = open[next + 1];
  const isBelow =
    free(below) && (tight(below) || isShortBefore(below, follows))
      ? score(below) + (tight(below) ? 2 : 0) + (isShortBefore(below, follows) ? 1 : 0)
      : 0;
  const least = labelled ? 4 : 3;
  if (Math.max(isAbove, isBelow) < least) return undefined;
  return isAbove >= isBelow ? above : below;
}

/** How much a line reads like a caption. */
function score({ text, node }: Block): number {
  if (text.length > 300 || node.type !== "paragraph" || typedDateline(text)) return -9;
  const words = wordCount(text);
  return (
    (speaksOfPicture(text) ? 3 : 0) +
    (text.length <= 120 ? 2 : text.length <= 200 ? 1 : 0) +
    (words < 4 ? -2 : 0) +
    (/\b(?:said|says|told)\b|["“]/.test(text) ? -2 : 0)
  );
}

/** A caption below its credit comes before a longer paragraph. */
function isShortBefore({ text }: Block, next: Block | undefined): boolean {
  if (!next) return false;
  return text.length <= 160 && (next.text.length > text.length * 1.4 || !!typedDateline(next.text));
}

function inOrder(parts: readonly Part[], open: readonly Block[]): Part[] {
  return [...parts].sort((a, b) => open.indexOf(a.part) - open.indexOf(b.part));
}

/** Whether a paragraph is emphasized as a whole. */
export function isEmphasized(node: RootContent): boolean {
  if (node.type !== "paragraph") return false;
  const parts = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return parts.length === 1 && (parts[0]?.type === "emphasis" || parts[0]?.type === "strong");
}

/** The image that a block is, if it is nothing else. */
export function imageIn(node: RootContent): Image | undefined {
  if (node.type === "image") return node;
  if (node.type !== "paragraph" && node.type !== "link") return undefined;
  const children: RootContent[] = node.children.filter(
    (child) => !(child.type === "text" && child.value.trim() === "") && child.type !== "break",
  );
  return children.length === 1 && children[0] ? imageIn(children[0]) : undefined;
}
