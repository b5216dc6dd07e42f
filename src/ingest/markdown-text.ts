import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckedText } from "#markdown/checked-tree.ts";
import { renderMarkdown } from "#markdown/render.ts";
import { decode, split } from "./document.ts";

/**
 * The text of a Markdown file as HTML, with its tokens still in place.
 * @param root the project's root, an absolute path
 * @param file the file, from the root
 * @param language the language of the paper, a BCP 47 tag
 * @param base the path below which the paper is on its host: `/paper`, or nothing
 */
export async function renderFile(
  root: string,
  file: string,
  language: string,
  article: CheckedText["article"],
  base = "",
): Promise<string> {
  const { body } = split(file, decode(file, await readFile(join(root, file))).text);
  return renderMarkdown(body, language, article, base);
}
