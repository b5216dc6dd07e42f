/** The paths of feeds. */
import { feedSubjects, type FeedSubject } from "#distribution/feed.ts";
import type { Filed, Newsroom } from "#newsroom/newsroom.ts";
import { feedFormats, feedPath } from "#newsroom/permalink.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { cacheKey } from "./cache-key.ts";
import { articleInputs, inputsOf } from "./inputs.ts";
import type { PathGroup } from "./path-group.ts";
import type { RoutePath } from "./route-path.ts";

export type FeedPath = RoutePath<{ subject: string | undefined }, { subject: FeedSubject }>;

/**
 * The paths of all feeds, each of which has a file for every format. `subject` is the path of the feed's page, without
 * leading and trailing slashes.
 */
export function feedGroups(room: Newsroom): PathGroup<FeedPath>[] {
  // An article is in several feeds.
  const keys = new Map<Filed, string>();
  const keyOf = (article: Filed): string => {
    const key = keys.get(article) ?? cacheKey(articlePage(room, article));
    keys.set(article, key);
    return key;
  };
  return feedSubjects(room).map((subject) => {
    const { articles, path, ...about } = subject;
    return {
      id: path,
      // An entry has everything that the page of its article has.
      inputs: () =>
        inputsOf(room, [], [path, about, articles.map((article) => articleInputs(room, article))]),
      paths: () => [
        {
          params: { subject: path.slice(1, -1) || undefined },
          props: { subject },
          files: feedFormats.map((format) => feedPath(path, format).slice(1)),
          get key() {
            return cacheKey([path, about, room.site, articles.map(keyOf)]);
          },
        },
      ],
    };
  });
}
