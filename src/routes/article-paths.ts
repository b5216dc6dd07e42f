import { pathOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { articlePage, type ArticlePage } from "#newsroom/views/article.ts";
import { cacheKey } from "./cache-key.ts";

/** The path of one article, for routes in `[section]/[year]/[month]/[day]/[slug]`. */
export interface ArticlePath {
  params: { section: string; year: string; month: string; day: string; slug: string };
  props: { page: ArticlePage };
  cacheKey: string;
}

const cache = new WeakMap<Newsroom, ArticlePath[]>();

/**
 * The paths of all articles. The page, its card and its other formats share one view model, which is created on first
 * use: a build needs all of them, a preview only the one that is open.
 */
export function articlePaths(newsroom: Newsroom): ArticlePath[] {
  const paths =
    cache.get(newsroom) ??
    [...newsroom.articles, ...newsroom.withdrawn].map((article) => lazyPath(newsroom, article));
  cache.set(newsroom, paths);
  return paths;
}

/** The paths of articles that can be shared. A withdrawn article has only its page. */
export function sharedPaths(newsroom: Newsroom): ArticlePath[] {
  return articlePaths(newsroom).slice(0, newsroom.articles.length);
}

function lazyPath(newsroom: Newsroom, article: Filed): ArticlePath {
  const [, section = "", year = "", month = "", day = "", slug = ""] = pathOf(
    newsroom,
    article,
  ).split("/");
  let page: ArticlePage | undefined;
  let key: string | undefined;
  return {
    params: { section, year, month, day, slug },
    get props() {
      page ??= articlePage(newsroom, article);
      return { page };
    },
    get cacheKey() {
      key ??= cacheKey(this.props.page);
      return key;
    },
  };
}
