/**
 * Hands the syntax tree that was checked to Astro's processors, which want a text: they get an empty one with a key,
 * and the first plugin puts the tree in. So a text is parsed once, by `parseText`, and no other parser can read
 * something else in it.
 */
import { randomUUID } from "node:crypto";
import type { Root } from "mdast";
import type { Article } from "#newsroom/article.ts";
import type { MarkdownFile } from "./context.ts";

/** A text without problems, and what the plugins need to know of its article. */
export interface CheckedText {
  tree: Root;
  article: Partial<Pick<Article, "sources" | "disputes" | "dateline">>;
  /** The language of the paper, a BCP 47 tag. */
  language: string;
  /** The path below which the paper is on its host, for links to its pages: `/paper`, or nothing. */
  base?: string;
}

const field = "checkedText";
const waiting = new Map<string, CheckedText>();

/** The frontmatter that stands for a checked text; its tree can be taken once. */
export function frontmatterFor(text: CheckedText): Record<string, string> {
  const key = randomUUID();
  waiting.set(key, text);
  return { [field]: key };
}

/** Nodes that run code. No checked text has them. */
const code = new Set(["mdxjsEsm", "mdxFlowExpression", "mdxTextExpression"]);

/**
 * remark plugin: replaces the tree of the processor by the checked one; it must run first.
 * @throws {Error} for a text that was not checked
 */
export function remarkCheckedTree() {
  return (tree: Root, file: MarkdownFile): void => {
    const key = String(file.data.astro?.frontmatter?.[field]);
    const checked = waiting.get(key);
    waiting.delete(key);
    if (!checked) throw new Error("Only texts that were checked are rendered.");
    refuseCode(checked.tree);
    tree.children = checked.tree.children;
    const { article, language, base = "" } = checked;
    file.data.astro = { frontmatter: { ...article, language, base } };
  };
}

function refuseCode(node: { type: string; children?: { type: string }[]; value?: string }): void {
  const isComment = /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? "");
  if (code.has(node.type) && !isComment) throw new Error("An article cannot run code.");
  for (const child of node.children ?? []) refuseCode(child);
}
