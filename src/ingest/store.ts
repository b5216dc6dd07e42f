/** Writes articles and other entries to Astro's content store. */
import type { LoaderContext } from "astro/loaders";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rememberImports } from "#astro/content-store.ts";
import { languageOf } from "./language.ts";
import { articleDigest } from "./article-digest.ts";
import { articleEntry } from "./article-entry.ts";
import { hasCachedText } from "./rendered-text.ts";
import type { Article } from "#newsroom/article.ts";
import { errorsIn } from "#newsroom/problem.ts";
import { baseOf } from "#newsroom/site.ts";
import { isLoss } from "./lost-addresses.ts";
import { publishedFiles } from "./public-articles.ts";
import type { ArticleFile, Content } from "./reader.ts";

/**
 * Stores all articles in a preview, except invalid ones, of which it keeps the last valid version. Removes articles that
 * no longer exist.
 */
export async function putArticles(context: LoaderContext, content: Content): Promise<void> {
  const invalid = new Set(
    errorsIn(content.problems)
      .filter((one) => !isLoss(one))
      .map(({ file }) => file),
  );
  const outdated = new Set(context.store.keys());
  for (const read of content.articles) {
    outdated.delete(read.article.id);
    if (!invalid.has(read.file))
      await putArticle(context, content, read, read.article.format === "mdx");
  }
  for (const id of outdated) context.store.delete(id);
}

/**
 * Stores what a build needs from Astro: the articles of which it renders pages, if they have pictures, or a text with
 * components that is not cached. Everything else it has read before.
 * @param rendered their ids
 */
export async function putRendered(
  context: LoaderContext,
  content: Content,
  rendered: ReadonlySet<string>,
): Promise<void> {
  const root = fileURLToPath(context.config.root);
  const outdated = new Set(context.store.keys());
  for (const read of publishedFiles(content)) {
    const { article, digest } = read;
    if (!rendered.has(article.id)) continue;
    const deferred =
      article.format === "mdx" &&
      article.status !== "withdrawn" &&
      !hasCachedText(root, digestOf(root, content, article, digest));
    if (!deferred && !article.lead && article.body.pictures.length === 0) continue;
    outdated.delete(article.id);
    await putArticle(context, content, read, deferred);
  }
  for (const id of outdated) context.store.delete(id);
}

async function putArticle(
  context: LoaderContext,
  content: Content,
  { article, digest: fileDigest, file }: ArticleFile,
  hasModule: boolean,
): Promise<void> {
  const root = fileURLToPath(context.config.root);
  const digest = digestOf(root, content, article, fileDigest);
  const deferred = hasModule && article.status !== "withdrawn";
  const cached = context.store.get(article.id);
  if (cached?.digest === digest && Boolean(cached.deferredRender) === deferred) {
    rememberImports(context.store, cached, file);
    return;
  }
  context.store.delete(article.id);
  await put(context, article.id, articleEntry(article), { digest, file, deferred });
}

function digestOf(root: string, content: Content, { format }: Article, file: string): string {
  const base = content.site ? baseOf(content.site.address) : "";
  return articleDigest(root, file, format, languageOf(content), base);
}

/** Stores one entry, with the pictures that its collection's schema finds. */
export async function put(
  context: LoaderContext,
  id: string,
  entry: object,
  origin?: { digest: string; file: string; deferred: boolean },
): Promise<void> {
  const data = await parse(context, id, entry, origin?.file);
  context.store.set({
    id,
    data,
    ...(origin ? { digest: origin.digest, filePath: origin.file } : {}),
    ...(origin?.deferred ? { deferredRender: true } : {}),
  });
}

/** The data of an entry, validated against its collection's schema. */
export function parse(
  context: LoaderContext,
  id: string,
  entry: object,
  file?: string,
): Promise<Record<string, unknown>> {
  const root = fileURLToPath(context.config.root);
  return context.parseData({
    id,
    data: entry as Record<string, unknown>,
    ...(file ? { filePath: join(root, file) } : {}),
  });
}
