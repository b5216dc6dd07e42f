/** The texts of articles and pages as HTML. */
import { root as rootAddress } from "astro:config/server";
import { getCollection, getEntry, render, type CollectionEntry } from "astro:content";
import { fileURLToPath } from "node:url";
import { liveContent } from "#ingest/live-content.ts";
import { renderFile } from "#ingest/markdown-text.ts";
import { cachedText } from "#ingest/rendered-text.ts";
import { renderMarkdown } from "#markdown/render.ts";
import type { Filed } from "#newsroom/newsroom.ts";
import { pageSchema, type Page } from "#newsroom/page.ts";
import { baseOf } from "#newsroom/site.ts";
import { typesetFields } from "#newsroom/typeset-fields.ts";
import { plan } from "./build-plan.ts";
import { renderComponents } from "./component-text.ts";

/** The text of an article as HTML. Its tokens are not filled in. */
export async function articleText(
  article: Pick<Filed, "id" | "format" | "file" | "digest">,
): Promise<string> {
  // In a preview, components may change without a change of the digest.
  if (article.format === "mdx" && import.meta.env.DEV) return componentText(article.id);
  const root = fileURLToPath(rootAddress);
  return cachedText(root, article.digest, async () => {
    if (article.format === "mdx") return componentText(article.id);
    const { language, base } = await paper();
    const written =
      plan()?.articles.get(article.id) ?? liveContent.articles.get(article.id)?.article;
    if (!written) throw new Error(`There is no article “${article.id}”.`);
    return renderFile(root, article.file, language, written, base);
  });
}

/** The text of an article that may contain components. */
async function componentText(id: string): Promise<string> {
  return renderComponents((await render(await articleEntry(id))).Content);
}

async function articleEntry(id: string): Promise<CollectionEntry<"articles">> {
  const entry = await getEntry("articles", id);
  if (!entry) throw new Error(`There is no article “${id}”.`);
  return entry;
}

/** The pages about the paper, with their text as HTML. */
export async function pages(): Promise<(Page & { html: string })[]> {
  const entries = await getCollection("pages");
  const { language, base } = await paper();
  return Promise.all(
    entries.map(async ({ data: { id, title, deck, body } }) => ({
      ...typesetFields(pageSchema, { id, title, deck }, language),
      html: await renderMarkdown(body, language, {}, base),
    })),
  );
}

/**
 * The language of the paper, a BCP 47 tag, and the base of its links. It is that of the content, as in the digest of an
 * article; a running preview keeps the base that it started with.
 */
async function paper(): Promise<{ language: string; base: string }> {
  const site = await getEntry("site", "site");
  return {
    language: site?.data.language ?? "en",
    base: site ? baseOf(site.data.address) : "",
  };
}
