import { stateOf, type State } from "../article.ts";
import { entryOf, pathOf, type Filed, type Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import { datelineOf } from "../place.ts";
import { isFirstHand, tallyInWords, type Source } from "../source.ts";
import { momentOf, type Moment } from "./moment.ts";

/** A link to another page of the site. */
export interface Reference {
  name: string;
  path: string;
}

/** How many sources an article has, as strokes and in words. */
export interface Tally {
  /** One entry per source, true if it is first-hand. First-hand sources come first. */
  strokes: boolean[];
  /** “6 sources, 4 first-hand” */
  words: string;
}

/** What a list shows about an article. */
export interface Summary {
  path: string;
  headline: string;
  deck: string;
  published: Moment;
  /** The calendar day of publication, `2015-05-18`: its edition. */
  day: string;
  /** The name of the place without its country; `dateline` may include the country. */
  place: string;
  dateline: string;
  story: (Reference & { position: number; of: number }) | undefined;
  development: string | undefined;
  tally: Tally;
  /** The names of the outlets it relies on, without duplicates. */
  outlets: string[];
  state: State;
}

const summaries = new WeakMap<Newsroom, Map<string, Summary>>();

/** The summary of an article, cached because an article appears in many lists. */
export function summaryOf(newsroom: Newsroom, article: Filed): Summary {
  const known = summaries.get(newsroom) ?? new Map<string, Summary>();
  summaries.set(newsroom, known);
  const summary = known.get(article.id) ?? makeSummary(newsroom, article);
  known.set(article.id, summary);
  return summary;
}

function makeSummary(newsroom: Newsroom, article: Filed): Summary {
  const place = entryOf(newsroom.places, article.dateline);
  return {
    path: pathOf(newsroom, article),
    headline: article.headline,
    deck: article.deck,
    published: momentOf(newsroom.calendar, article.publishedAt),
    day: newsroom.calendar.day(article.publishedAt),
    place: place.name,
    dateline: datelineOf(place),
    story: storyOf(newsroom, article),
    development: article.development,
    tally: tallyOf(article),
    outlets: [...new Set(article.sources.map(({ outlet }) => outlet))].map((id) =>
      outletName(newsroom, id),
    ),
    state: stateOf(article, newsroom.now),
  };
}

/** The tally of an article's sources. */
export function tallyOf({ sources }: Pick<Filed, "sources">): Tally {
  return {
    strokes: sources.map(isFirstHand).sort((a, b) => Number(b) - Number(a)),
    words: tallyInWords(sources),
  };
}

/** The name of an outlet in the registry. */
export function outletName(newsroom: Newsroom, id: string): string {
  return entryOf(newsroom.outlets, id).name;
}

/** The names of the outlets of an article's sources, and of those that they cite, by id. */
export function outletNames(newsroom: Newsroom, { sources }: Filed): Record<string, string> {
  const own = new Set(sources.map(({ id }) => id));
  const ids = sources.flatMap(({ outlet, citing = [] }) => [
    outlet,
    ...citing.filter((id) => !own.has(id)),
  ]);
  return Object.fromEntries(ids.map((id) => [id, outletName(newsroom, id)]));
}

/** The names of the outlets that a source relies on, without duplicates: `citing` has ids of sources and of outlets. */
export function outletsCitedBy(
  newsroom: Newsroom,
  { sources }: Pick<Filed, "sources">,
  { citing = [] }: Pick<Source, "citing">,
): string[] {
  const outlets = citing.map((cited) => sources.find(({ id }) => id === cited)?.outlet ?? cited);
  return [...new Set(outlets)].map((id) => outletName(newsroom, id));
}

/** The story of an article and the article's position in it, counted from 1; a withdrawn article has none. */
export function storyOf(newsroom: Newsroom, article: Filed): Summary["story"] {
  const thread = newsroom.threads.get(article.story ?? "") ?? [];
  const position = thread.findIndex(({ id }) => id === article.id) + 1;
  if (!article.story || position === 0) return undefined;
  return {
    name: entryOf(newsroom.stories, article.story).name,
    path: entityPath("stories", article.story),
    position,
    of: thread.length,
  };
}
