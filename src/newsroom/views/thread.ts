/** The place of an article in its story. */
import type { Filed, Newsroom } from "../newsroom.ts";
import { dateBeside } from "./moment.ts";
import { storyOf, summaryOf, type Reference } from "./summary.ts";

/** An earlier or the next article of the same story. */
export interface Neighbor extends Reference {
  day: string;
  /** That day, with its year unless it is that of the article. */
  date: string;
  deck: string;
}

/** The position of an article in its story. */
export interface Thread {
  story: Reference;
  /** The articles directly before this one, oldest first. */
  earlier: Neighbor[];
  /** How many articles come before those. */
  omitted: number;
  next: Neighbor | undefined;
}

/** How many earlier articles of the story a page shows. */
export const earlierShown = 3;

/** The articles around an article in its story; undefined if it has none. */
export function threadOf(newsroom: Newsroom, article: Filed): Thread | undefined {
  const story = storyOf(newsroom, article);
  if (!article.story || !story) return undefined;
  const thread = newsroom.threads.get(article.story) ?? [];
  const here = story.position - 1;
  const own = summaryOf(newsroom, article).day;
  const neighbor = (other: Filed): Neighbor => {
    const { path, headline, deck, day, published } = summaryOf(newsroom, other);
    return { name: headline, path, deck, day, date: dateBeside(published, own) };
  };
  const next = thread[here + 1];
  return {
    story: { name: story.name, path: story.path },
    earlier: thread.slice(Math.max(0, here - earlierShown), here).map(neighbor),
    omitted: Math.max(0, here - earlierShown),
    next: next && neighbor(next),
  };
}
