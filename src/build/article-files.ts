/**
 * The files beside the page of an article, which need no Astro: its card and its references. They are made in other
 * threads while Astro renders pages.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bibtex } from "#distribution/bibtex.ts";
import { cachedCard } from "#distribution/card/cached-card.ts";
import { articleCard } from "#distribution/card/cards.ts";
import { cslItems } from "#distribution/csl.ts";
import { oembedOf } from "#distribution/oembed.ts";
import { inThreads } from "#files/threads.ts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import { sharedPaths, type ArticlePath } from "#routes/article-paths.ts";
import { checkBytes, type Checked } from "./check-output.ts";

/** With fewer articles, starting threads takes longer than they save. */
const fewest = 100;

/** The articles whose files are written, and where. */
export interface ArticleFiles {
  /** The project's root, an absolute path. */
  root: string;
  /** The folder, an absolute path. */
  folder: string;
}

/** An article's page in the site, and what it shows. */
export interface FiledPage {
  file: string;
  page: ArticlePage;
}

/**
 * Writes the files of articles without pictures, and of other articles on this thread, whose pictures know their file.
 * @returns what the check of these files found
 */
export async function writeArticleFiles(
  place: ArticleFiles,
  articles: readonly ArticlePath[],
): Promise<Checked[]> {
  const shared = sharedPaths(articles);
  if (shared.length < fewest || shared.some(({ props }) => props.page.lead))
    return [await writeFilesOf(place, shared.map(filed))];
  const checked: Checked[] = [];
  const work = { module: new URL("article-files-worker.ts", import.meta.url), data: place };
  await inThreads<FiledPage, Checked>(
    work,
    shared.values().map(filed),
    (some) => void checked.push(some),
  );
  return checked;
}

function filed({ files: [file = ""], props }: ArticlePath): FiledPage {
  return { file, page: props.page };
}

/** Writes the files of some articles, and checks them. */
export async function writeFilesOf(
  { root, folder }: ArticleFiles,
  pages: readonly FiledPage[],
): Promise<Checked> {
  const checked: Checked = { records: [], problems: [] };
  for (const { file, page } of pages) {
    const place = dirname(file);
    mkdirSync(join(folder, place), { recursive: true });
    for (const [name, content] of Object.entries(await contentsOf(root, page))) {
      const written = { file: `${place}/${name}`, bytes: Buffer.from(content) };
      writeFileSync(join(folder, written.file), written.bytes);
      checkBytes(root, written, checked);
    }
  }
  return checked;
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
