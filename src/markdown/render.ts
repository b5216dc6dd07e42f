import { toHtml } from "hast-util-to-html";
import remarkRehype from "remark-rehype";
import { unified, type PluggableList } from "unified";
import { VFile } from "vfile";
import { frontmatterFor, type CheckedText } from "./checked-tree.ts";
import { dialect } from "./dialect.ts";
import { parseText } from "./facts.ts";
import { textProblems } from "./text-problems.ts";

const { remarkPlugins, rehypePlugins, remarkRehype: conversion } = dialect.options;

/**
 * The plugins in the order of Astro's Markdown processor, which has one more step: it parses the result again for HTML
 * in the text. No text has any, and that step takes a blank line from the start of code
 * (https://github.com/syntax-tree/hast-util-raw).
 */
const processor = unified()
  .use(remarkPlugins as PluggableList)
  .use(remarkRehype, conversion)
  .use(rehypePlugins as PluggableList)
  .freeze();

/**
 * Renders Markdown to HTML. Its tokens are not filled in.
 * @param language the language of the paper, a BCP 47 tag
 * @param article what the plugins need to know of the article; nothing for a page
 * @param base the path below which the paper is on its host: `/paper`, or nothing
 * @throws {Error} for a text with problems, which is not published
 */
export async function renderMarkdown(
  text: string,
  language: string,
  article: CheckedText["article"] = {},
  base = "",
): Promise<string> {
  const tree = parseText(text, "md");
  const [problem] = textProblems(tree);
  if (problem) throw new Error(`Line ${problem.line} of the text: ${problem.wrong}`);
  return renderTree({ tree, article, language, base });
}

/** Renders a Markdown text that was parsed, and has no problems, to HTML; its tree is used up. */
export async function renderTree(text: CheckedText): Promise<string> {
  const frontmatter = frontmatterFor(text);
  const file = new VFile({ data: { astro: { frontmatter } } });
  return toHtml(await processor.run({ type: "root", children: [] }, file));
}
