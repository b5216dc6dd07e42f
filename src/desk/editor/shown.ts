/** An article as it is being written, in the place of the saved one. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import type { Filed, Newsroom, Picture } from "#newsroom/newsroom.ts";
import { typesetArticle } from "#newsroom/typeset-article.ts";
import { unsavedModule } from "#ingest/unsaved-texts.ts";
import { unsavedArticle, type Unsaved } from "./unsaved.ts";

export interface Shown {
  article: Filed;
  /** The unsaved text; undefined if the saved one is shown. */
  body: string | undefined;
  /** For an unsaved text with components, the module that is compiled from it. */
  module: string | undefined;
  /** The paper with the article in it. */
  around: Newsroom;
}

/**
 * The article with this id as it is being written, or as it was saved.
 * @param root the project's root, an absolute path
 * @returns undefined if there is neither
 */
export async function shownArticle(
  root: string,
  room: Newsroom,
  id: string,
): Promise<Shown | undefined> {
  const saved = [...room.articles, ...room.withdrawn].find((one) => one.id === id);
  const unsaved = unsavedArticle(id);
  if (!unsaved)
    return saved && { article: saved, body: undefined, module: undefined, around: room };
  const article = typesetArticle(await filed(root, unsaved), room.site.language);
  const others = room.articles.filter((one) => one.id !== id);
  const threads = new Map(room.threads);
  for (const [story, thread] of threads) {
    if (thread.some((one) => one.id === id) || story === article.story)
      threads.set(story, threadWith(thread, article, story));
  }
  return {
    article,
    body: unsaved.body,
    module: article.format === "mdx" ? unsavedModule(join(root, article.file)) : undefined,
    around: { ...room, articles: [article, ...others], threads },
  };
}

function threadWith(thread: readonly Filed[], article: Filed, story: string): Filed[] {
  const others = thread.filter((one) => one.id !== article.id);
  return (article.story === story ? [...others, article] : others).sort(
    (a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt),
  );
}

async function filed(root: string, { article, body: text }: Unsaved): Promise<Filed> {
  const { pictures, ...body } = article.body;
  const file = `content/articles/${article.id}.${article.format}`;
  const folder = join(root, file, "..");
  const lead = article.lead && (await pictureAt(join(folder, article.lead.src)));
  return {
    ...article,
    lead: article.lead && lead && { ...article.lead, src: lead },
    body,
    pictures: await Promise.all(pictures.map((src) => pictureAt(join(folder, src)))),
    file,
    digest: text,
  };
}

const known = new Map<string, Picture>();

/** A picture beside the article, which Astro may not have imported yet. */
async function pictureAt(path: string): Promise<Picture> {
  const key = `${path} ${statSync(path).mtimeMs}`;
  const before = known.get(key);
  if (before) return before;
  const { width, height, format, orientation = 1 } = await sharp(path).metadata();
  const [w, h] = orientation >= 5 ? [height, width] : [width, height];
  const address = `/@fs${pathToFileURL(path).pathname}?origWidth=${w}&origHeight=${h}&origFormat=${format}`;
  const picture = { src: address, width: w, height: h, format: format === "jpeg" ? "jpg" : format };
  // Astro reads the original from here.
  Object.defineProperty(picture, "fsPath", { value: path });
  known.set(key, picture);
  return picture;
}
