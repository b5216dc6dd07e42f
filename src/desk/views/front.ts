import { newestFirst, stateOf } from "../../newsroom/article.ts";
import { daysBetween } from "../../newsroom/calendar.ts";
import type { Filed, Newsroom } from "../../newsroom/newsroom.ts";
import { pathOf } from "../../newsroom/newsroom.ts";
import { entityPath } from "../../newsroom/permalink.ts";
import { momentOf, type Moment } from "../../newsroom/views/moment.ts";
import { summaryOf, type Reference, type Tally } from "../../newsroom/views/summary.ts";
import { sortFindings, type Finding } from "../findings.ts";
import { deskPath } from "./desk-path.ts";
import { nextBuild, type Change, type Out } from "./next-build.ts";
import { waitUntil } from "./wait.ts";

/** An article as the desk lists it. */
export interface DeskEntry {
  id: string;
  /** The article's page on the desk. */
  path: string;
  headline: string;
  deck: string;
  place: string;
  published: Moment;
  /** For what is scheduled: “in 3 hours”. */
  wait: string | undefined;
  tally: Tally;
  file: string;
  /** How many errors and warnings `check` has for it. */
  findings: number;
}

/** A story that goes on. */
export interface OpenStory extends Reference {
  articles: number;
  /** The newest article that is out. */
  last: { headline: string; date: string; day: string } | undefined;
  /** How many drafts and scheduled articles continue it. */
  waiting: number;
}

/** A line of the next build, with the article's page on the desk where there is an article. */
export interface DeskChange extends Change {
  path: string | undefined;
}

/** Everything that `/desk/` shows. */
export interface DeskFront {
  paper: string;
  language: string;
  now: Moment;
  timeZone: string;
  drafts: DeskEntry[];
  scheduled: DeskEntry[];
  today: DeskEntry[];
  next: {
    publishes: DeskChange[];
    drops: DeskChange[];
    comparedWith: Out["from"];
    /** How many errors would make it fail. */
    errors: number;
  };
  findings: Finding[];
  stories: OpenStory[];
}

/** A story goes on while something waits in it, or for so long after its newest article. */
const openDays = 60;

/**
 * @param out what is out already
 * @param findings what `check` has found, in any order
 */
export function deskFront(newsroom: Newsroom, out: Out, findings: readonly Finding[]): DeskFront {
  const { site, calendar, now, articles } = newsroom;
  const today = calendar.day(now.toISOString());
  const states = new Map(articles.map((article) => [article, stateOf(article, now)]));
  const entries = (wanted: (article: Filed) => boolean) =>
    articles.filter(wanted).map((article) => entryOf(newsroom, article, findings));
  const published = (article: Filed) => states.get(article) === "published";
  return {
    paper: site.name,
    language: site.language,
    now: momentOf(calendar, now.toISOString()),
    timeZone: site.timeZone,
    drafts: entries((article) => states.get(article) === "draft"),
    // What goes out first stands first.
    scheduled: entries((article) => states.get(article) === "scheduled").toReversed(),
    today: entries((article) => published(article) && calendar.day(article.publishedAt) === today),
    next: next(newsroom, out, findings),
    findings: sortFindings(findings),
    stories: openStories(newsroom, published),
  };
}

function entryOf(newsroom: Newsroom, article: Filed, findings: readonly Finding[]): DeskEntry {
  const { headline, deck, place, published, tally, state } = summaryOf(newsroom, article);
  return {
    id: article.id,
    path: deskPath(article.id),
    headline,
    deck,
    place,
    published,
    wait:
      state === "scheduled"
        ? waitUntil(newsroom.now, article.publishedAt, newsroom.site.language)
        : undefined,
    tally,
    file: article.file,
    findings: findings.filter(({ file }) => file === article.file).length,
  };
}

function next(newsroom: Newsroom, out: Out, findings: readonly Finding[]): DeskFront["next"] {
  const all = [...newsroom.articles, ...newsroom.withdrawn].sort(newestFirst);
  const paths = new Map(all.map((article) => [pathOf(newsroom, article), deskPath(article.id)]));
  const { publishes, drops, comparedWith } = nextBuild(
    all.map((article) => ({
      address: pathOf(newsroom, article),
      headline: article.headline,
      state: stateOf(article, newsroom.now),
      formerly: article.formerly ?? [],
    })),
    out,
  );
  const placed = (change: Change) => ({ ...change, path: paths.get(change.address) });
  return {
    publishes: publishes.map(placed),
    drops: drops.map(placed),
    comparedWith,
    // What the reader refuses stops a build; the rest is between the desk and `check`.
    errors: findings.filter(({ severity }) => severity === "error").length,
  };
}

function openStories(
  { threads, stories, calendar, articles }: Newsroom,
  published: (article: Filed) => boolean,
): OpenStory[] {
  const newest = articles.find(published);
  const today = newest && calendar.day(newest.publishedAt);
  return [...threads]
    .flatMap(([id, thread]): (OpenStory & { order: string })[] => {
      const last = thread.findLast(published);
      const waiting = thread.filter((article) => !published(article)).length;
      const day = last && calendar.day(last.publishedAt);
      const open = waiting > 0 || (day && today && daysBetween(day, today) <= openDays);
      const story = stories.get(id);
      if (!open || !story) return [];
      return [
        {
          name: story.name,
          path: entityPath("stories", id),
          articles: thread.length - waiting,
          last:
            last && day ? { headline: last.headline, date: calendar.date(day), day } : undefined,
          waiting,
          order: thread.at(-1)?.publishedAt ?? "",
        },
      ];
    })
    .sort((a, b) => Date.parse(b.order) - Date.parse(a.order))
    .map(({ order: _, ...story }) => story);
}
