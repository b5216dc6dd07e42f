/**
 * The files beside the page of an article, which need no Astro: its card and its references. They are made while Astro
 * renders pages, because cards are drawn on other threads.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { bibtex } from "#distribution/bibtex.ts";
import { cachedCard } from "#distribution/card/cached-card.ts";
import { articleCard } from "#distribution/card/cards.ts";
import { cslItems } from "#distribution/csl.ts";
import { oembedOf } from "#distribution/oembed.ts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import { sharedPaths, type ArticlePath } from "#routes/article-paths.ts";

/**
 * Writes the files of articles.
 * @param root the project's root, an absolute path
 * @param folder where they are written, an absolute path
 */
export async function writeArticleFiles(
  root: string,
  folder: string,
  articles: readonly ArticlePath[],
): Promise<void> {
  const waiting = sharedPaths(articles).values();
  const work = async () => {
    for (const path of waiting) await writeFilesOf(root, folder, path);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function writeFilesOf(
  root: string,
  folder: string,
  { files: [page = ""], props }: ArticlePath,
): Promise<void> {
  const place = join(folder, dirname(page));
  mkdirSync(place, { recursive: true });
  for (const [name, content] of Object.entries(await contentsOf(root, props.page)))
    writeFileSync(join(place, name), content);
}

/** The contents of the files, by name; their routes respond with the same in a preview. */
async function contentsOf(root: string, page: ArticlePage) {
  const items = cslItems(page);
  return {
    "card.png": await cachedCard(root, articleCard(page)),
    "cite.bib": bibtex(items),
    "cite.json": JSON.stringify(items),
    "oembed.json": JSON.stringify(oembedOf(page)),
  };
}
