/** Splits the text of a file, as readers see it, into passages that keep their line numbers. */
import type { Nodes, Parents, Root, RootContent } from "mdast";
import { citationsIn, definitionsIn, type Definitions } from "#markdown/citations.ts";

/** Where a passage appears. */
export type Part =
  | "headline"
  | "deck"
  | "caption"
  | "alt"
  | "line"
  | "dispute"
  | "text"
  | "heading"
  | "cell"
  | "quotation"
  | "note";

export interface Passage {
  part: Part;
  /** The field of the frontmatter or the prop of a component; empty for the text. */
  field: string;
  text: string;
  /** The citations in `text`: the offsets of the linked words, and the source id. */
  citations: { at: number; end: number; source: string }[];
  /** The offsets of the words in italics. */
  italics: { at: number; end: number }[];
  /** The line of the file, from 1, of the character at an offset in `text`. */
  lineAt(offset: number): number;
}

/** Replaces code and bare addresses, which rules should not read as text. */
export const opaque = "\u{fffc}";

/** A passage on a single line, such as a field. */
export function passageOf(
  part: Part,
  text: string,
  { line, field }: { line: number; field: string },
): Passage {
  return { part, field, text, citations: [], italics: [], lineAt: () => line };
}

/**
 * The passages of a text in reading order. The attribution of a block quotation is part of the quotation.
 * @param bodyLine the line of the file on which the text begins, from 1
 */
export function passagesOf(tree: Root, bodyLine: number): Passage[] {
  const found: Passage[] = [];
  const definitions = definitionsIn(tree);
  const walk = (node: Nodes, part: Part): void => {
    if (node.type === "mdxJsxFlowElement") found.push(...propsOf(node, bodyLine));
    const inside = partInside(node, part);
    if (containsRunningText(node)) found.push(runningText(node, inside, definitions, bodyLine));
    if ("children" in node) for (const child of node.children) walk(child, inside);
    if (node.type === "image") {
      const where = { line: lineOf(node, bodyLine), field: "" };
      if (node.alt) found.push(passageOf("alt", node.alt, where));
      if (node.title) found.push(passageOf("caption", node.title, where));
    }
  };
  walk(tree, "text");
  return found.filter(({ text }) => text.trim() !== "");
}

/** Whether text is a direct child of the node; in `<PullQuote>` there may be no paragraph around it. */
function containsRunningText(node: Nodes): node is Parents {
  if (node.type === "mdxJsxFlowElement")
    return node.children.some(({ type }) => (type as string) === "text");
  return node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
}

function partInside(node: Nodes, part: Part): Part {
  if (node.type === "blockquote") return "quotation";
  if (node.type === "footnoteDefinition") return "note";
  if (node.type === "heading") return "heading";
  if (node.type === "tableCell") return "cell";
  return node.type === "mdxJsxFlowElement" && node.name === "PullQuote" ? "quotation" : part;
}

/** The props of a component that readers see. */
function propsOf(node: Extract<Nodes, { type: "mdxJsxFlowElement" }>, bodyLine: number): Passage[] {
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") return [];
    if (!["caption", "title", "when"].includes(attribute.name)) return [];
    const part = attribute.name === "caption" ? "caption" : "line";
    const field = `<${node.name ?? ""} ${attribute.name}>`;
    return [passageOf(part, attribute.value, { line: lineOf(node, bodyLine), field })];
  });
}

function runningText(
  block: Parents,
  part: Part,
  definitions: Definitions,
  bodyLine: number,
): Passage {
  const pieces: { at: number; line: number }[] = [];
  const citations: Passage["citations"] = [];
  const italics: Passage["italics"] = [];
  let text = "";
  const add = (words: string, node: Nodes) => {
    pieces.push({ at: text.length, line: lineOf(node, bodyLine) });
    text += words;
  };
  const walk = (node: RootContent): void => {
    if (node.type === "text") add(node.value, node);
    else if (node.type === "break") add("\n", node);
    else if (node.type === "inlineCode" || isBareAddress(node)) add(opaque, node);
    else if ("children" in node) {
      const at = text.length;
      for (const child of node.children) walk(child);
      const source = isLink(node) ? citationsIn(node, definitions)[0]?.source : undefined;
      if (source !== undefined) citations.push({ at, end: text.length, source });
      if (node.type === "emphasis") italics.push({ at, end: text.length });
    }
  };
  for (const child of block.children) walk(child);
  return {
    part,
    field: "",
    text,
    citations,
    italics,
    lineAt(offset) {
      const piece = pieces.findLast(({ at }) => at <= offset);
      if (!piece) return lineOf(block, bodyLine);
      return piece.line + text.slice(piece.at, offset).split("\n").length - 1;
    },
  };
}

function isLink(node: Nodes): boolean {
  return node.type === "link" || node.type === "linkReference";
}

/** A bare address: https://example.org, www.example.org, desk@example.org. */
function isBareAddress(node: Nodes): boolean {
  if (node.type !== "link") return false;
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== "text") return false;
  return [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(node.url);
}

/** The line of the file, from 1, on which a node begins. */
export function lineOf(node: Nodes, bodyLine: number): number {
  return bodyLine + (node.position?.start.line ?? 1) - 1;
}
