/** View models for tests of what is made from them. */
import type { ArticlePage } from "#newsroom/views/article.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { newsroomWith, type Written } from "./distribution.ts";

/** The page of one article in a small newsroom. */
export function pageOf(written: Written = {}, now?: string): ArticlePage {
  const room = newsroomWith([written], now);
  const [article] = [...room.articles, ...room.withdrawn];
  if (!article) throw new Error("The article is not out.");
  return articlePage(room, article);
}

/** The page as if it relied on so many outlets, a source each. */
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
