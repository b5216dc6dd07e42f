import { pathOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { articlePage, type ArticlePage } from "#newsroom/views/article.ts";
import { cacheKey } from "./cache-key.ts";

/** What a route below `[section]/[year]/[month]/[day]/[slug]` answers for one article. */
export interface ArticlePath {
  params: { section: string; year: string; month: string; day: string; slug: string };
  props: { page: ArticlePage };
  cacheKey: string;
}

const known = new WeakMap<Newsroom, ArticlePath[]>();

/**
 * The paths of all articles: the page, its card and its other shapes share one view model, which is made when
 * it is first asked for. A build asks for all of them, a preview for the one that is open.
 */
export function articlePaths(newsroom: Newsroom): ArticlePath[] {
  const paths =
    known.get(newsroom) ??
    [...newsroom.articles, ...newsroom.withdrawn].map((article) => lazyPath(newsroom, article));
  known.set(newsroom, paths);
  return paths;
}

/** Those of articles that can be passed on: what was withdrawn keeps its page alone. */
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
