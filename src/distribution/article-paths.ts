import type { Newsroom } from "../newsroom/newsroom.ts";
import { articlePage, type ArticlePage } from "../newsroom/views/article.ts";
import { cacheKey } from "../newsroom/views/cache-key.ts";

/** What a route below `[section]/[year]/[month]/[day]/[slug]` answers for one article. */
export interface ArticlePath {
  params: { section: string; year: string; month: string; day: string; slug: string };
  props: { page: ArticlePage };
  cacheKey: string;
}

const known = new WeakMap<Newsroom, ArticlePath[]>();

/** The paths of all articles, made once: the page, its card and its other shapes share one view model. */
export function articlePaths(newsroom: Newsroom): ArticlePath[] {
  const paths =
    known.get(newsroom) ??
    [...newsroom.articles, ...newsroom.withdrawn].map((article) => {
      const page = articlePage(newsroom, article);
      const [, section = "", year = "", month = "", day = "", slug = ""] = page.path.split("/");
      return {
        params: { section, year, month, day, slug },
        props: { page },
        cacheKey: cacheKey(page),
      };
    });
  known.set(newsroom, paths);
  return paths;
}

/** Those of articles that can be passed on: what was withdrawn keeps its page alone. */
export function sharedPaths(newsroom: Newsroom): ArticlePath[] {
  return articlePaths(newsroom).filter(({ props }) => props.page.state !== "withdrawn");
}
