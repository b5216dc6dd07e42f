import { entryOf, type Filed, type Newsroom } from "../newsroom.ts";
import { relatedTo, type Related } from "../related.ts";
import { earlierShown } from "./thread.ts";
import { outletName, summaryOf, type Reference } from "./summary.ts";

/** A related article, and why it is related. */
export interface RelatedEntry extends Reference {
  day: string;
  date: string;
  /** “Also about Iraq and Islamic State” */
  reason: string;
}

const maxEntries = 3;
/** How many of the closest articles decide which are shown: those that a page links to anyway are left out. */
export const mostRelated = maxEntries + earlierShown + 1;
/** How many shared topics, places or outlets a reason names at most. */
const maxNames = 2;

/**
 * The articles related to one, the closest first.
 * @param shown addresses of articles that the page already links to; they are left out
 */
export function relatedEntries(
  newsroom: Newsroom,
  article: Filed,
  shown: readonly string[],
): RelatedEntry[] {
  return relatedTo(newsroom, article, maxEntries + shown.length)
    .map((related) => {
      const { path, headline, day, published } = summaryOf(newsroom, related.article);
      return {
        name: headline,
        path,
        day,
        date: published.date,
        reason: inWords(newsroom, related),
      };
    })
    .filter(({ path }) => !shown.includes(path))
    .slice(0, maxEntries);
}

const lists = new WeakMap<Newsroom, Intl.ListFormat>();

/** The list format of a newsroom's language. Kept, because it is slow to create. */
function listOf(newsroom: Newsroom): Intl.ListFormat {
  const list = lists.get(newsroom) ?? new Intl.ListFormat([newsroom.site.language, "en"]);
  lists.set(newsroom, list);
  return list;
}

function inWords(newsroom: Newsroom, { by, shared }: Related): string {
  const list = listOf(newsroom);
  const names = (nameOf: (id: string) => string) =>
    list.format(shared.slice(0, maxNames).map(nameOf));
  switch (by) {
    case "story":
      return "Same story";
    case "topics":
      return `Also about ${names((id) => entryOf(newsroom.topics, id).name)}`;
    case "places":
      return `Also filed from ${names((id) => entryOf(newsroom.places, id).name)}`;
    case "outlets":
      return `Also from ${names((id) => outletName(newsroom, id))}`;
  }
}
