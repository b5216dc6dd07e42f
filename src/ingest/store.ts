/** Writes articles and other entries to Astro's content store. */
import type { LoaderContext } from "astro/loaders";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rememberImports } from "#astro/content-store.ts";
import { languageOf } from "./language.ts";
import { articleDigest } from "./article-digest.ts";
import { articleEntry } from "./article-entry.ts";
import { invalidFiles } from "./live-articles.ts";
import { hasCachedText } from "./rendered-text.ts";
import type { Article } from "#newsroom/article.ts";
import { baseOf } from "#newsroom/site.ts";
import { publishedFiles } from "./public-articles.ts";
import type { ArticleFile, Content } from "./reader.ts";

/**
 * Stores what a preview needs from Astro: the articles with pictures, or with components in their text. Everything else
 * pages get from the content as it was read. Of an invalid article, the last valid version stays.
 */
export async function putArticles(context: LoaderContext, content: Content): Promise<void> {
  const invalid = invalidFiles(content);
  const outdated = new Set(context.store.keys());
  for (const read of content.articles) {
    const { article, file } = read;
    const hasModule = article.format === "mdx";
    if (!hasModule && !hasPictures(article)) continue;
    outdated.delete(article.id);
    if (!invalid.has(file)) await putArticle(context, content, read, hasModule);
  }
  for (const id of outdated) context.store.delete(id);
}

function hasPictures({ lead, body }: Article): boolean {
  return lead !== undefined || body.pictures.length > 0;
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
    if (!deferred && !hasPictures(article)) continue;
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
function parse(
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
