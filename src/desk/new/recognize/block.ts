/** The blocks of a pasted text, each with what it became. */
import type { PhrasingContent, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Picture, Piece } from "./recognition.ts";

export interface Block {
  node: RootContent;
  /** Its words on one line. */
  text: string;
  /** Whether it is set apart from the block above it, by an empty line or by markup. */
  apart: boolean;
  /** Whether markup says what it is; in plain text, its form has to. */
  marked: boolean;
  /** What became of it; missing for the text of the article. */
  piece?: Omit<Piece, "text">;
  /** The picture that it is. */
  picture?: Picture;
  /** What a person has to confirm about it. */
  doubts: string[];
}

/** A block from its node. */
export function blockOf(node: RootContent, { apart = true, marked = true } = {}): Block {
  return { node, text: wordsOf(node), apart, marked, doubts: [] };
}

/** A paragraph of plain text. */
export function paragraphOf(children: PhrasingContent[], apart = true): Block {
  return blockOf({ type: "paragraph", children }, { apart, marked: false });
}

/** The words of a node on one line; blocks and breaks are separated by a space. */
export function wordsOf(node: RootContent): string {
  const join = (nodes: readonly RootContent[]): string => nodes.map(textIn).join("");
  const textIn = (one: RootContent): string => {
    if (one.type === "break") return " ";
    if (one.type === "html") return "";
    if (!("children" in one)) return toString(one);
    const isBlock = !["link", "emphasis", "strong", "delete"].includes(one.type);
    return isBlock ? `${join(one.children)} ` : join(one.children);
  };
  return tidy(textIn(node));
}

/** The text without extra space. */
export function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The blocks of which nothing is known yet, in their order. */
export function openOf(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ piece }) => piece === undefined);
}

/** The blocks with what some of them became. */
export function settled(
  blocks: readonly Block[],
  pieceOf: (block: Block, index: number) => Block["piece"] | undefined,
): Block[] {
  return blocks.map((block, index) => {
    if (block.piece) return block;
    const piece = pieceOf(block, index);
    return piece ? { ...block, piece } : block;
  });
}

/** A piece that is not part of the draft. */
export function leftOut(what: string): NonNullable<Block["piece"]> {
  return { role: "nothing", certainty: "left out", what };
}

/** Longer paragraphs, in characters, are text, whatever they say. */
const longestLine = 5000;

/** Whether a block is a paragraph of running text, which a line of any kind may be. */
export function isLine({ node, text }: Block): boolean {
  return (node.type === "paragraph" || node.type === "heading") && text.length <= longestLine;
}

export function wordCount(text: string): number {
  return text.split(" ").length;
}
