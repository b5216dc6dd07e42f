import { changesOf, stateOf, type State } from "../article.ts";
import {
  entryOf,
  pathOf,
  sectionOf,
  type Filed,
  type Newsroom,
  type Picture,
} from "../newsroom.ts";
import { hostOf } from "../outlet.ts";
import { entityPath, sectionPath } from "../permalink.ts";
import { datelineOf, type Place } from "../place.ts";
import { isFirstHand, numberSources, sourceAnchor } from "../source.ts";
import { contentsOf, type ContentsEntry } from "./contents.ts";
import { momentOf, type Moment } from "./moment.ts";
import { relatedEntries, type RelatedEntry } from "./related.ts";
import { reportTimes } from "./reports.ts";
import { frameOf, capitalized, type Frame } from "./site.ts";
import {
  outletName,
  outletNames,
  outletsCitedBy,
  storyOf,
  tallyOf,
  type Reference,
  type Summary,
  type Tally,
} from "./summary.ts";
import { threadOf, type Thread } from "./thread.ts";
import { periodsTo } from "./trail.ts";

/** An entry of the source list. */
export interface SourceEntry {
  anchor: string;
  number: number;
  outlet: Reference & {
    /** The name for cards and margins. */
    short: string;
    /** The outlet's home page. */
    address: string;
  };
  via: string | undefined;
  title: string | undefined;
  url: string | undefined;
  /** The host of `url`, without `www.`. */
  host: string | undefined;
  archiveUrl: string | undefined;
  authors: string[];
  /** The day it was published, `2015-05-18`. */
  day: string | undefined;
  /** That day as printed: “18 May 2015” */
  date: string | undefined;
  kind: string;
  access: string | undefined;
  says: string;
  firstHand: boolean;
  /** The outlets that the piece relies on. */
  citing: string[];
  /** The passages that cite it, numbered among all passages with citations. */
  passages: { anchor: string; number: number }[];
}

/** A correction or update. */
export interface ChangeEntry {
  kind: "correction" | "update";
  at: Moment;
  note: string;
}

/** Everything that the page of an article shows. */
export interface ArticlePage {
  frame: Frame;
  path: string;
  state: State;
  section: Reference;
  /** The year, month and day of its edition. */
  within: Reference[];
  kicker: string;
  headline: string;
  deck: string;
  story: Summary["story"];
  byline: (Reference & { fediverse: string | undefined })[];
  published: Moment;
  /** The time of the latest update or correction. */
  modified: Moment | undefined;
  lead: Filed["lead"];
  place: Place;
  dateline: string;
  /** Other places in the same country, for the map. */
  others: Place[];
  tally: Tally;
  /** The number of words in the text. */
  words: number;
  /** What the text contains, each kind by itself. */
  contents: ContentsEntry[];
  /** Identifies the text; `digest` changes with the text and with the code that reads it. */
  text: Pick<Filed, "id" | "format" | "file" | "digest"> & { pictures: Picture[] };
  /** The names of the sources' outlets, and of those that they cite, by id. */
  outlets: Record<string, string>;
  /** The times of the reports in disputes as printed, by the time as written. */
  times: Record<string, string>;
  /** The places on maps in the text, by id, each with the other places in its country. */
  places: Record<string, { place: Place; others: Place[] }>;
  sources: SourceEntry[];
  changes: ChangeEntry[];
  topics: Reference[];
  thread: Thread | undefined;
  related: RelatedEntry[];
  withdrawn: { at: Moment; reason: string } | undefined;
}

/** The view model of an article's page. */
export function articlePage(newsroom: Newsroom, article: Filed): ArticlePage {
  const section = sectionOf(newsroom, article);
  const moment = (instant: string) => momentOf(newsroom.calendar, instant);
  const changes = changesOf(article, newsroom.now);
  const place = entryOf(newsroom.places, article.dateline);
  const thread = threadOf(newsroom, article);
  const { id, format, file, digest, pictures } = article;
  return {
    frame: frameOf(newsroom),
    path: pathOf(newsroom, article),
    state: stateOf(article, newsroom.now),
    section: { name: capitalized(section.name), path: sectionPath(section.id) },
    within: periodsTo(
      newsroom,
      sectionPath(section.id),
      newsroom.calendar.day(article.publishedAt),
    ),
    kicker: article.kicker ?? section.tagline,
    headline: article.headline,
    deck: article.deck,
    story: storyOf(newsroom, article),
    byline: article.byline.map((id) => {
      const { name, fediverse } = entryOf(newsroom.people, id);
      return { name, path: entityPath("people", id), fediverse };
    }),
    published: moment(article.publishedAt),
    modified: changes[0] && moment(changes[0].at),
    lead: article.lead,
    place,
    dateline: datelineOf(place),
    others: othersIn(newsroom, place),
    tally: tallyOf(article),
    words: article.body.words,
    contents: contentsOf(article),
    text: { id, format, file, digest, pictures },
    outlets: outletNames(newsroom, article),
    times: reportTimes(newsroom, article),
    places: Object.fromEntries(
      article.body.places.map((name) => {
        const shown = entryOf(newsroom.places, name);
        return [name, { place: shown, others: othersIn(newsroom, shown) }];
      }),
    ),
    sources: sourceList(newsroom, article),
    changes: changes.map(({ kind, at, note }) => ({ kind, at: moment(at), note })),
    topics: article.topics.map((topic) => ({
      name: entryOf(newsroom.topics, topic).name,
      path: entityPath("topics", topic),
    })),
    thread,
    related: relatedEntries(
      newsroom,
      article,
      [...(thread?.earlier ?? []), ...(thread?.next ? [thread.next] : [])].map(({ path }) => path),
    ),
    withdrawn: article.withdrawn && {
      at: moment(article.withdrawn.at),
      reason: article.withdrawn.reason,
    },
  };
}

/** The other places in the country of a place. */
export function othersIn(newsroom: Newsroom, { id, country }: Place): Place[] {
  return [...newsroom.places.values()].filter(
    (other) => other.country === country && other.id !== id,
  );
}

/** The entries of the source list, by number. */
function sourceList(newsroom: Newsroom, article: Filed): SourceEntry[] {
  const order = numberSources(article.sources, article.body.cited);
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  return order.map((id, index) => {
    const source = entryOf(sources, id);
    const { name, short = name, address } = entryOf(newsroom.outlets, source.outlet);
    return {
      anchor: sourceAnchor(id),
      number: index + 1,
      outlet: { name, short, address, path: entityPath("outlets", source.outlet) },
      via: source.via && outletName(newsroom, source.via),
      title: source.title,
      url: source.url,
      host: source.url && hostOf(source.url),
      archiveUrl: source.archiveUrl,
      authors: source.authors ?? [],
      day: source.publishedAt,
      date: source.publishedAt && newsroom.calendar.date(source.publishedAt),
      kind: source.kind,
      access: source.access,
      says: source.says,
      firstHand: isFirstHand(source),
      citing: outletsCitedBy(newsroom, article, source),
      passages: article.body.passages.flatMap(({ id: anchor, cited }, passage) =>
        cited.includes(id) ? [{ anchor, number: passage + 1 }] : [],
      ),
    };
  });
}
