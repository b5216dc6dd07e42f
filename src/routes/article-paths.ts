import { pathOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { articlePage, type ArticlePage } from "#newsroom/views/article.ts";
import { cacheKey } from "./cache-key.ts";
import { pageFile, type RoutePath } from "./route-path.ts";

/** The path of one article, for routes in `[section]/[year]/[month]/[day]/[slug]`. */
export type ArticlePath = RoutePath<
  { section: string; year: string; month: string; day: string; slug: string },
  { page: ArticlePage }
>;

/** What an article has beside its page. A withdrawn article has only its page. */
const formats = ["card.png", "cite.bib", "cite.json", "oembed.json"];

/**
 * All articles with their paths. The page, its card and its other formats have the same view model. It is created when
 * it is used and not kept: those of a large archive do not fit into memory.
 */
export function articlePaths(newsroom: Newsroom): { article: Filed; path: ArticlePath }[] {
  return [...newsroom.articles, ...newsroom.withdrawn].map((article) => ({
    article,
    path: lazyPath(newsroom, article),
  }));
}

/** The paths of articles that can be shared. */
export function sharedPaths(paths: readonly ArticlePath[]): ArticlePath[] {
  return paths.filter(({ files }) => files.length > 1);
}

function lazyPath(newsroom: Newsroom, article: Filed): ArticlePath {
  const path = pathOf(newsroom, article);
  const [, section = "", year = "", month = "", day = "", slug = ""] = path.split("/");
  const shared = article.status === "withdrawn" ? [] : formats;
  let key: string | undefined;
  return {
    params: { section, year, month, day, slug },
    files: [pageFile(path), ...shared.map((name) => `${path.slice(1)}${name}`)],
    get props() {
      return { page: articlePage(newsroom, article) };
    },
    get key() {
      return (key ??= cacheKey(articlePage(newsroom, article)));
    },
  };
}
