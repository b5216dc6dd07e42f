import { newestFirst, stateOf, type State } from "#newsroom/article.ts";
import { daysBetween } from "#newsroom/calendar.ts";
import { entryOf, pathOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { entityPath } from "#newsroom/permalink.ts";
import { redirectsOf } from "#newsroom/public-pages.ts";
import type { Moment } from "#newsroom/views/moment.ts";
import { summaryOf, type Reference, type Summary, type Tally } from "#newsroom/views/summary.ts";
import type { Finding } from "#check/findings.ts";
import { deskPath } from "./desk-path.ts";
import { deskFrame, type DeskFrame } from "./frame.ts";
import { nextBuild, type Addressed, type NextBuild, type Out } from "./next-build.ts";
import { waitUntil } from "./wait.ts";

/** An article as the desk lists it. */
export interface DeskEntry {
  /** The article's page on the desk. */
  path: string;
  headline: string;
  deck: string;
  place: string;
  published: Moment;
  /** For a scheduled article: “in 3 hours”. */
  wait: string | undefined;
  tally: Tally;
  file: string;
  /** The number of errors and warnings in its file. */
  findings: number;
}

/** A story that is still developing. */
export interface OpenStory extends Reference {
  articles: number;
  /** The newest published article. */
  last: Pick<Summary, "headline" | "published"> | undefined;
  /** The number of drafts and scheduled articles that continue it. */
  waiting: number;
}

/** Everything that `/desk/` shows. */
export interface DeskFront {
  frame: DeskFrame;
  drafts: DeskEntry[];
  /** Drafts that somebody has finished. */
  ready: DeskEntry[];
  scheduled: DeskEntry[];
  today: DeskEntry[];
  next: NextBuild & {
    /** The number of errors that stop it. */
    errors: number;
  };
  findings: readonly Finding[];
  stories: OpenStory[];
}

/** A story is open while it has drafts or scheduled articles, or for this many days after its newest article. */
const openDays = 60;

/**
 * @param out the published addresses
 * @param findings the findings of `check`
 */
export function deskFront(newsroom: Newsroom, out: Out, findings: readonly Finding[]): DeskFront {
  const { calendar, now, articles } = newsroom;
  const today = calendar.day(now.toISOString());
  const entries = (state: State, among: readonly Filed[] = articles) =>
    among
      .filter((article) => stateOf(article, now) === state)
      .map((article) => deskEntry(newsroom, article, findings));
  const isReady = ({ status }: Filed) => status === "ready";
  const [finished, unfinished] = [
    articles.filter(isReady),
    articles.filter((article) => !isReady(article)),
  ];
  return {
    frame: deskFrame(newsroom),
    drafts: entries("draft", unfinished),
    ready: entries("draft", finished),
    // The next article to be published comes first.
    scheduled: entries("scheduled").toReversed(),
    today: entries("published").filter(({ published }) => published.day === today),
    next: {
      ...nextBuild(everyArticle(newsroom), out),
      errors: findings.filter(({ stopsBuild }) => stopsBuild).length,
    },
    findings,
    stories: openStories(newsroom),
  };
}

function deskEntry(newsroom: Newsroom, article: Filed, findings: readonly Finding[]): DeskEntry {
  const { headline, deck, place, published, tally, state } = summaryOf(newsroom, article);
  return {
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

function everyArticle(newsroom: Newsroom): Addressed[] {
  const articles = [...newsroom.articles, ...newsroom.withdrawn];
  const redirects = redirectsOf({ ...newsroom, articles, pages: new Map() });
  const formerly = Map.groupBy(redirects, ({ to }) => to);
  return articles.sort(newestFirst).map((article) => ({
    address: pathOf(newsroom, article),
    path: deskPath(article.id),
    headline: article.headline,
    state: stateOf(article, newsroom.now),
    formerly: (formerly.get(pathOf(newsroom, article)) ?? []).map(({ from }) => from),
  }));
}

/** The open stories, the one with the newest article first. */
function openStories(newsroom: Newsroom): OpenStory[] {
  const { articles, threads, stories, now } = newsroom;
  const published = (article: Filed) => stateOf(article, now) === "published";
  const newest = articles.find(published);
  const recent = (article: Filed) =>
    newest !== undefined &&
    daysBetween(summaryOf(newsroom, article).day, summaryOf(newsroom, newest).day) <= openDays;
  const ids = new Set(articles.flatMap(({ story }) => story ?? []));
  return [...ids].flatMap((id) => {
    const thread = threads.get(id) ?? [];
    const out = thread.filter(published);
    const last = out.at(-1);
    const waiting = thread.length - out.length;
    if (waiting === 0 && !(last && recent(last))) return [];
    return [
      {
        name: entryOf(stories, id).name,
        path: entityPath("stories", id),
        articles: out.length,
        last: last && summaryOf(newsroom, last),
        waiting,
      },
    ];
  });
}
