/** The paths of feeds. */
import { feedSubjects, type FeedSubject } from "#distribution/feed.ts";
import type { Filed, Newsroom } from "#newsroom/newsroom.ts";
import { feedFormats, feedPath } from "#newsroom/permalink.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { cacheKey } from "./cache-key.ts";
import type { RoutePath } from "./route-path.ts";

export type FeedPath = RoutePath<{ subject: string | undefined }, { subject: FeedSubject }>;

/**
 * The paths of all feeds, each of which has a file for every format. `subject` is the path of the feed's page, without
 * leading and trailing slashes.
 */
export function feedPaths(room: Newsroom): FeedPath[] {
  const keys = new Map<Filed, string>();
  const keyOf = (article: Filed): string => {
    const key = keys.get(article) ?? cacheKey(articlePage(room, article));
    keys.set(article, key);
    return key;
  };
  return feedSubjects(room).map((subject): FeedPath => {
    const { articles, path, ...about } = subject;
    return {
      params: { subject: path.slice(1, -1) || undefined },
      props: { subject },
      files: feedFormats.map((format) => feedPath(path, format).slice(1)),
      get key() {
        return cacheKey([path, about, room.site, articles.map(keyOf)]);
      },
    };
  });
}
