/**
 * The rendered text of articles, kept in files addressed by what they were made from: rendered once, read by
 * every page, feed and index that needs it.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decode, split } from "./document.ts";
import { kept, keptPath } from "#files/cache.ts";
import { renderMarkdown } from "#markdown/render.ts";

/**
 * The text of a Markdown file as HTML, with its tokens still in place.
 * @param root the project's root, an absolute path
 * @param file the file, from the root
 */
export async function renderFile(
  root: string,
  file: string,
  frontmatter: Record<string, unknown>,
): Promise<string> {
  const { body } = split(file, decode(file, await readFile(join(root, file))).text);
  return renderMarkdown(body, frontmatter);
}

/**
 * The HTML that is kept of a text, or else what `render` makes of it, which is kept from then on.
 * @param root the project's root, an absolute path
 * @param digest identifies the text and the code that renders it
 */
export async function keptBody(
  root: string,
  digest: string,
  render: () => Promise<string>,
): Promise<string> {
  return String(await kept(fileOf(root, digest), render));
}

/** Whether the HTML of a text is kept. */
export function isKept(root: string, digest: string): boolean {
  return existsSync(fileOf(root, digest));
}

function fileOf(root: string, digest: string): string {
  return keptPath(root, "bodies", `${digest}.html`);
}
