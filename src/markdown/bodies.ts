/**
 * The rendered text of Markdown files, kept in files addressed by what they were made from: rendered once,
 * read by every page, feed and index that needs it.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { decode, split } from "../newsroom/document.ts";
import { dialect } from "./dialect.ts";

let renderer: ReturnType<typeof dialect.createRenderer> | undefined;

/**
 * Markdown as HTML, with its tokens still in place.
 * @param frontmatter what the plugins may know of the article: its sources and disputes
 */
export async function renderMarkdown(
  text: string,
  frontmatter: Record<string, unknown> = {},
): Promise<string> {
  renderer ??= dialect.createRenderer({ syntaxHighlight: false });
  const { code } = await (await renderer).render(text, { frontmatter });
  return code;
}

/**
 * The text of a Markdown file as HTML, with its tokens still in place.
 * @param root the project's root, an absolute path
 * @param file the file, from the root
 * @param digest identifies the file's content and the code that reads it
 */
export async function keptBody(
  root: string,
  file: string,
  digest: string,
  frontmatter: Record<string, unknown>,
): Promise<string> {
  const kept = join(root, "node_modules/.astro/bodies", digest.slice(0, 2), `${digest}.html`);
  try {
    return await readFile(kept, "utf8");
  } catch {
    const { body } = split(file, decode(file, await readFile(join(root, file))).text);
    const html = await renderMarkdown(body, frontmatter);
    await mkdir(dirname(kept), { recursive: true });
    // Renamed into place, so that a build that is killed here leaves no half a text behind.
    const unfinished = `${kept}.${randomUUID()}`;
    await writeFile(unfinished, html);
    await rename(unfinished, kept);
    return html;
  }
}
