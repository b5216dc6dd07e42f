/** Writes articles and other entries to Astro's content store. */
import type { LoaderContext } from "astro/loaders";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rememberImports } from "#astro/content-store.ts";
import { languageOf } from "./language.ts";
import { articleDigest } from "./article-digest.ts";
import { articleEntry } from "./article-entry.ts";
import { hasCachedText } from "./rendered-text.ts";
import { clock } from "#newsroom/clock.ts";
import { isHeldBack } from "#newsroom/held-back.ts";
import { errorsIn } from "#newsroom/problem.ts";
import { baseOf } from "#newsroom/site.ts";
import { isLoss } from "./lost-addresses.ts";
import type { Content } from "./reader.ts";

/**
 * Stores the articles that are published or withdrawn, and in a preview also drafts and scheduled articles, except
 * invalid ones. Removes articles that no longer exist.
 * @param open whether this is the dev server, which keeps the last valid version of an invalid article
 * @throws {Error} if a build would lose an article
 */
export async function putArticles(
  context: LoaderContext,
  content: Content,
  open: boolean,
): Promise<void> {
  const root = fileURLToPath(context.config.root);
  const now = clock();
  const base = content.site ? baseOf(content.site.address) : "";
  // An article that lost an address is valid itself.
  const invalid = new Set(
    errorsIn(content.problems)
      .filter((one) => !isLoss(one))
      .map(({ file }) => file),
  );
  const outdated = new Set(context.store.keys());
  const readings = [...content.parts.readings.values()];
  let heldBack = readings.filter(({ article, problems }) => !article && problems[0]).length;
  for (const { article, digest: fileDigest, file } of content.articles) {
    if (isHeldBack(article, now)) {
      heldBack += 1;
      continue;
    }
    if (invalid.has(file)) {
      if (open) outdated.delete(article.id);
      else heldBack += 1;
      continue;
    }
    outdated.delete(article.id);
    const digest = articleDigest(root, fileDigest, article.format, languageOf(content), base);
    const deferred =
      article.format === "mdx" &&
      article.status !== "withdrawn" &&
      (open || !hasCachedText(root, digest));
    const cached = context.store.get(article.id);
    if (cached?.digest === digest && Boolean(cached.deferredRender) === deferred) {
      rememberImports(context.store, cached, file);
      continue;
    }
    context.store.delete(article.id);
    await put(context, article.id, articleEntry(article), { digest, file, deferred });
  }
  for (const id of outdated) context.store.delete(id);

  const stored = context.store.keys().length;
  if (!open && stored + heldBack !== content.articleFiles) {
    throw new Error(
      `${content.articleFiles} articles were read, but ${stored} were stored and ${heldBack} held back.`,
    );
  }
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
