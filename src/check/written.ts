/** The blocks of a text as they are written, for marks that the parser took for ordinary characters. */
import type { Nodes, Paragraph, Heading, TableCell } from "mdast";
import type { ManuscriptText } from "./manuscript.ts";
import { lineOf } from "./passages.ts";

export interface WrittenBlock {
  kind: "paragraph" | "heading" | "tableCell";
  /** Whether it is in a quotation. */
  isQuoted: boolean;
  /**
   * What was parsed as plain text, as written. All other things, and characters after a backslash, are one or more
   * `opaque` characters.
   */
  text: string;
  /** The line of the file, from 1, of the character at an offset in `text`. */
  lineAt(offset: number): number;
}

/** Replaces what the parser understood. */
export const opaque = "\u{fffc}";

/** The blocks of running text, in document order. */
export function writtenBlocks({
  source,
  tree,
  bodyLine,
}: Pick<ManuscriptText, "source" | "tree" | "bodyLine">): WrittenBlock[] {
  const body = source
    .split("\n")
    .slice(bodyLine - 1)
    .join("\n");
  const found: WrittenBlock[] = [];
  const walk = (node: Nodes, isQuoted: boolean): void => {
    if (isBlock(node)) found.push(blockOf(node, isQuoted, body, bodyLine));
    else if ("children" in node)
      for (const child of node.children) walk(child, isQuoted || node.type === "blockquote");
  };
  walk(tree, false);
  return found;
}

type Block = Paragraph | Heading | TableCell;

function isBlock(node: Nodes): node is Block {
  return node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
}

function blockOf(block: Block, isQuoted: boolean, body: string, bodyLine: number): WrittenBlock {
  const pieces: { at: number; line: number }[] = [];
  let text = "";
  const add = (words: string, node: Nodes) => {
    // A node that the parser made of a part of another has no position; it is on the same line.
    const line = node.position ? lineOf(node, bodyLine) : pieces.at(-1)?.line;
    pieces.push({ at: text.length, line: line ?? lineOf(block, bodyLine) });
    text += words;
  };
  const written = ({ position }: Nodes) =>
    position && body.slice(position.start.offset, position.end.offset);
  const walk = (node: Nodes): void => {
    const source = written(node);
    const isBareAddress = node.type === "link" && source && !/^[[<]/.test(source);
    if (node.type === "text") add(withoutEscapes(source ?? node.value), node);
    else if (isBareAddress) add(source, node);
    else if (node.type === "break") add("\n", node);
    else {
      add(opaque, node);
      if ("children" in node) {
        for (const child of node.children) walk(child);
        add(opaque, node);
      }
    }
  };
  for (const child of block.children) walk(child);
  return {
    kind: block.type,
    isQuoted,
    text,
    lineAt(offset) {
      const piece = pieces.findLast(({ at }) => at <= offset);
      if (!piece) return lineOf(block, bodyLine);
      return piece.line + text.slice(piece.at, offset).split("\n").length - 1;
    },
  };
}

/** A text with `opaque` characters in place of escaped ones: `\[`. */
function withoutEscapes(source: string): string {
  return source.replaceAll(/\\[!-/:-@[-`{-~]/g, opaque.repeat(2));
}
