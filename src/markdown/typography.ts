/** Typographic punctuation in a text. Code is left as written, and so is a URL that is its own link text. */
import type { Nodes, Parents, Root, Text } from "mdast";
import { editsFor, typeset, type Edit, type TypesetOptions } from "#newsroom/typography.ts";
import { isTextProp } from "./components.ts";
import { contextOf, type MarkdownFile } from "./context.ts";

/**
 * remark plugin: applies typographic punctuation to the whole text, in the language of the paper. It must run after
 * quotations have got their marks, because marks inside of a quotation are inner ones.
 */
export function remarkTypography() {
  return (tree: Root, file: MarkdownFile): void => {
    setTree(tree, { language: contextOf(tree, file).language });
  };
}

/** Nodes that are set as a whole: a mark depends on what is before and after it, in whatever markup that is. */
const runs = new Set<string>(["paragraph", "heading", "tableCell", "attribution", "figure"]);

function setTree(node: Nodes, options: TypesetOptions): void {
  if (!("children" in node)) return;
  if (node.type === "mdxJsxFlowElement") setProps(node, options);
  if (runs.has(node.type) || node.children.some(({ type }) => type === "text")) {
    setRun(node, options);
    return;
  }
  const isQuotation = (node.type as string) === "quotation";
  for (const child of node.children)
    setTree(child, isQuotation ? { ...options, quoted: child.type === "blockquote" } : options);
}

/** A text node, and where it starts in its run. */
interface Piece {
  node: Text;
  start: number;
}

function setRun(run: Parents, options: TypesetOptions): void {
  const pieces: Piece[] = [];
  const text = collect(run, pieces, "", options);
  const edits = editsFor(text, options);
  if (edits.length > 0) for (const piece of pieces) setPiece(piece, edits);
}

/** Appends what is in a node to the text of its run, and sets the texts that are not part of it. */
function collect(node: Nodes, pieces: Piece[], before: string, options: TypesetOptions): string {
  switch (node.type) {
    case "text":
      pieces.push({ node, start: before.length });
      return before + node.value;
    case "break":
      return `${before}\n`;
    case "inlineCode":
      return `${before}x`;
    case "image":
      if (node.alt) node.alt = typeset(node.alt, { language: options.language });
      if (node.title) node.title = typeset(node.title, { language: options.language });
      return `${before}x`;
    case "link":
      if (node.title) node.title = typeset(node.title, { language: options.language });
      if (isAddress(node)) return `${before}x`;
  }
  if (!("children" in node)) return before;
  let text = before;
  for (const child of node.children) text = collect(child, pieces, text, options);
  return text;
}

/** Whether the text of a link is its address. */
function isAddress({ url, children }: Extract<Nodes, { type: "link" }>): boolean {
  const [words] = children;
  return words?.type === "text" && url.endsWith(words.value);
}

/** Applies the edits that lie in a piece. A dash or an ellipsis that markup divides stays as written. */
function setPiece({ node, start }: Piece, edits: readonly Edit[]): void {
  const end = start + node.value.length;
  const own = edits.filter((edit) => edit.start >= start && edit.end <= end);
  if (own.length === 0) return;
  let value = "";
  let done = start;
  for (const edit of own) {
    value += node.value.slice(done - start, edit.start - start) + edit.text;
    done = edit.end;
  }
  node.value = value + node.value.slice(done - start);
}

/** The props of a component that readers see. */
function setProps(
  node: Extract<Nodes, { type: "mdxJsxFlowElement" }>,
  { language }: TypesetOptions,
): void {
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") continue;
    if (isTextProp(node.name, attribute.name))
      attribute.value = typeset(attribute.value, { language });
  }
}
