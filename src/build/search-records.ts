/** The search records of a year, made without Astro where no text has to be rendered by it. */
import { searchRecord } from "#distribution/search-record.ts";
import { languageOf } from "#ingest/language.ts";
import { renderFile } from "#ingest/markdown-text.ts";
import { cachedText, hasCachedText } from "#ingest/rendered-text.ts";
import type { Content } from "#ingest/reader.ts";
import type { Filed, Newsroom } from "#newsroom/newsroom.ts";
import { baseOf } from "#newsroom/site.ts";

/**
 * The records of articles as JSON, as the route for search records makes them.
 * @param root the project's root, an absolute path
 * @returns undefined if the text of one has components that are not rendered yet
 */
export async function searchRecords(
  root: string,
  content: Content,
  room: Newsroom,
  articles: readonly Filed[],
): Promise<string[] | undefined> {
  const needsAstro = ({ format, digest }: Filed) =>
    format === "mdx" && !hasCachedText(root, digest);
  if (articles.some(needsAstro)) return undefined;
  const written = new Map(content.articles.map(({ article }) => [article.id, article]));
  const language = languageOf(content);
  const base = content.site ? baseOf(content.site.address) : "";
  const lines: string[] = [];
  for (const article of articles) {
    const html = await cachedText(root, article.digest, () =>
      renderFile(root, article.file, language, written.get(article.id) ?? {}, base),
    );
    lines.push(JSON.stringify(searchRecord(room, article, html)));
  }
  return lines;
}
