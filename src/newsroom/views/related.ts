import { entryOf, type Filed, type Newsroom } from "../newsroom.ts";
import { relatedTo, type Related } from "../related.ts";
import { outletName, summaryOf, type Reference } from "./summary.ts";

/** Another article that a reader of one may want, and why. */
export interface RelatedEntry extends Reference {
  day: string;
  date: string;
  /** “Also about Iraq and Islamic State” */
  reason: string;
}

const most = 3;
/** A reason names so many things. */
const named = 2;

/** @param shown addresses of articles that the page leads to already */
export function relatedEntries(
  newsroom: Newsroom,
  article: Filed,
  shown: readonly string[],
): RelatedEntry[] {
  return relatedTo(newsroom, article, most + shown.length)
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
    .slice(0, most);
}

function inWords(newsroom: Newsroom, { by, shared }: Related): string {
  const list = new Intl.ListFormat(newsroom.site.language);
  const names = (nameOf: (id: string) => string) => list.format(shared.slice(0, named).map(nameOf));
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
