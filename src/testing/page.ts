/** View models of articles, for tests of code that renders them. */
import type { ArticlePage } from "#newsroom/views/article.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { newsroomWith, type Written } from "./distribution.ts";

/** The page of one article in a small newsroom. */
export function pageOf(written: Written = {}, now?: string): ArticlePage {
  const room = newsroomWith([written], now);
  const [article] = [...room.articles, ...room.withdrawn];
  if (!article) throw new Error("The article is not published.");
  return articlePage(room, article);
}

/** The page with one source for each of these outlets. */
export function withOutlets(page: ArticlePage, names: readonly string[]): ArticlePage {
  const [source] = page.sources;
  if (!source) throw new Error("The article has no source.");
  return {
    ...page,
    sources: names.map((name, index) => ({
      ...source,
      number: index + 1,
      outlet: { ...source.outlet, name, short: name },
    })),
  };
}
