/** The texts of articles and pages as HTML. */
import { root as rootAddress } from "astro:config/server";
import { getCollection, getEntry, render } from "astro:content";
import { fileURLToPath } from "node:url";
import { liveContent } from "#ingest/live-content.ts";
import { renderFile } from "#ingest/markdown-text.ts";
import { cachedText } from "#ingest/rendered-text.ts";
import { renderMarkdown } from "#markdown/render.ts";
import type { Filed } from "#newsroom/newsroom.ts";
import type { Page } from "#newsroom/page.ts";
import { renderComponents } from "./component-text.ts";

/** The text of an article as HTML. Its tokens are not filled in. */
export async function articleText(
  article: Pick<Filed, "id" | "format" | "file" | "digest">,
): Promise<string> {
  const entry = await getEntry("articles", article.id);
  if (!entry) throw new Error(`There is no article “${article.id}”.`);
  const renderEntry = async () => renderComponents((await render(entry)).Content);
  // In a preview, components may change without a change of the digest.
  if (article.format === "mdx" && import.meta.env.DEV) return renderEntry();
  const root = fileURLToPath(rootAddress);
  return cachedText(root, article.digest, () =>
    article.format === "mdx"
      ? renderEntry()
      : renderFile(root, article.file, liveContent.saved(article.id)?.data ?? entry.data),
  );
}

/** The pages about the paper, with their text as HTML. */
export async function pages(): Promise<(Page & { html: string })[]> {
  const entries = await getCollection("pages");
  return Promise.all(
    entries.map(async ({ data: { id, title, deck, body } }) => ({
      id,
      title,
      deck,
      html: await renderMarkdown(body),
    })),
  );
}
