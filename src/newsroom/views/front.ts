import type { Quotation } from "../article.ts";
import { entryOf, pathOf, sectionOf, type Filed, type Newsroom } from "../newsroom.ts";
import { entityPath, periodPath, sectionPath } from "../permalink.ts";
import type { Place } from "../place.ts";
import { quotationMarks } from "../quotation-marks.ts";
import { numberSources, sourceAnchor } from "../source.ts";
import { disputesOf, type DisputeSummary } from "./front-disputes.ts";
import { frontOrder } from "./front-order.ts";
import { dateBeside } from "./moment.ts";
import { inWords } from "./numbers.ts";
import { capitalized, frameOf, type Frame } from "./site.ts";
import { outletName, summaryOf, type Reference, type Summary } from "./summary.ts";

/** One line of “who says what”. */
export interface Account {
  number: number;
  outlet: string;
  says: string;
  /** The entry in the article's source list. */
  path: string;
}

/** A quotation with its attribution, as shown outside its article. */
export interface Voice {
  /** The words between quotation marks. */
  quoted: string;
  speaker: string;
  role: string | undefined;
  outlet: string;
  url: string | undefined;
}

/** An article on the front page. */
export interface FrontArticle extends Summary {
  /** The day of an earlier edition: “18 May”, with the year unless it is the current one. */
  date: string | undefined;
  /** What some of its sources say. */
  accounts: Account[];
  picture: Filed["lead"];
}

export interface Lead extends FrontArticle {
  /** How many sources are shown only in the article. */
  more: number;
  /** The first two quotations that the article shows side by side, or none. */
  voices: Voice[];
}

/** Articles under a heading of their own. */
export interface FrontPart {
  title: string;
  articles: FrontArticle[];
}

/** The front page: the latest edition, what came before it, and where accounts differ. */
export interface FrontPage {
  frame: Frame;
  description: string;
  /** The day of the latest edition, and the page of that edition. */
  date: { iso: string; label: string; path: string } | undefined;
  /** “One article today, put together from six sources” */
  edition: string;
  lead: Lead | undefined;
  /** The rest of the latest edition. */
  also: FrontPart;
  /** The newest articles of earlier editions. */
  before: FrontPart;
  earlier: FrontArticle[];
  disputes: DisputeSummary[];
  story: (Reference & { deck: string; articles: number }) | undefined;
  places: Place[];
}

const leadAccounts = 6;
const beforeShown = 3;
const earlierShown = 8;

/** The view model of the front page. */
export function frontPage(newsroom: Newsroom): FrontPage {
  const { calendar } = newsroom;
  const { lead, day, also, before, earlier } = partsOf(newsroom);
  const shown = shownOnFront(newsroom);
  // Readers of an older edition must not take it for today's.
  const isToday = day === calendar.day(newsroom.now.toISOString());
  const when = isToday ? "today" : "in this edition";
  return {
    frame: frameOf(newsroom),
    description: newsroom.site.description,
    date: lead && editionOf(newsroom, lead),
    edition: lead ? editionInWords([lead, ...also], when) : "Nothing has been published yet",
    lead: lead && {
      ...frontArticle(newsroom, lead, { accounts: leadAccounts }),
      more: Math.max(0, lead.sources.length - leadAccounts),
      voices: voicesOf(newsroom, lead),
    },
    also: { title: `Also ${when}`, articles: partOf(newsroom, also) },
    before: {
      title: `Before ${isToday || !day ? "today" : calendar.date(day)}`,
      articles: partOf(newsroom, before, { dated: true }),
    },
    earlier: earlier.map((article) => frontArticle(newsroom, article, { dated: true })),
    // As many as it takes to be about as high as the articles beside them.
    disputes: disputesOf(newsroom, shown, also.length > 2 && before.length > 2 ? 4 : 2),
    story: latestStory(newsroom),
    places: [...new Set(shown.map(({ dateline }) => dateline))].map((id) =>
      entryOf(newsroom.places, id),
    ),
  };
}

/** All articles that the front page shows. */
export function shownOnFront(newsroom: Newsroom): Filed[] {
  const { lead, also, before, earlier } = partsOf(newsroom);
  return [...(lead ? [lead] : []), ...also, ...before, ...earlier];
}

function partsOf(newsroom: Newsroom) {
  const dayOf = (article: Filed) => newsroom.calendar.day(article.publishedAt);
  const [lead, ...others] = frontOrder(newsroom.articles, dayOf);
  const day = lead && dayOf(lead);
  const also = others.filter((article) => dayOf(article) === day);
  const rest = others.slice(also.length);
  return {
    lead,
    day,
    also,
    before: rest.slice(0, beforeShown),
    earlier: rest.slice(beforeShown, beforeShown + earlierShown),
  };
}

function editionOf(newsroom: Newsroom, article: Filed): FrontPage["date"] {
  const { calendar } = newsroom;
  const day = calendar.day(article.publishedAt);
  return {
    iso: day,
    label: `${calendar.weekday(day)} ${calendar.date(day)}`,
    path: periodPath(sectionPath(sectionOf(newsroom, article).id), day),
  };
}

/** How an article is shown: with how many accounts, and whether with its day. */
interface Shown {
  accounts?: number;
  dated?: boolean;
}

function frontArticle(
  newsroom: Newsroom,
  article: Filed,
  { accounts = 0, dated = false }: Shown,
): FrontArticle {
  const summary = summaryOf(newsroom, article);
  const today = newsroom.calendar.day(newsroom.now.toISOString());
  return {
    ...summary,
    date: dated ? dateBeside(summary.published, today) : undefined,
    accounts: accountsOf(newsroom, article).slice(0, accounts),
    picture: article.lead,
  };
}

/** Articles of a part. The first has a picture or as many accounts as it takes to be as high as those beside it. */
function partOf(newsroom: Newsroom, articles: readonly Filed[], shown: Shown = {}): FrontArticle[] {
  const high = { 1: 4, 2: 0, 4: 4 }[articles.length] ?? 2;
  const accounts = articles[0]?.lead ? (articles.length === 4 ? 2 : 0) : high;
  return articles.map((article, index) =>
    frontArticle(newsroom, article, index === 0 ? { ...shown, accounts } : shown),
  );
}

function editionInWords(articles: readonly Filed[], when: string): string {
  const sources = articles.reduce((sum, article) => sum + article.sources.length, 0);
  const count = `${inWords(articles.length)} article${articles.length === 1 ? "" : "s"}`;
  return `${capitalized(count)} ${when}, put together from ${inWords(sources)} sources`;
}

/** What each source says, in the order of the source list. */
function accountsOf(newsroom: Newsroom, article: Filed): Account[] {
  const order = numberSources(article.sources, article.body.cited);
  return article.sources
    .map(({ id, outlet, says }) => ({
      number: order.indexOf(id) + 1,
      outlet: outletName(newsroom, outlet),
      says,
      path: `${pathOf(newsroom, article)}#${sourceAnchor(id)}`,
    }))
    .sort((a, b) => a.number - b.number);
}

/** The first two quotations that the article shows side by side, if both have a speaker and a source. */
function voicesOf(newsroom: Newsroom, article: Filed): Voice[] {
  const { quotations } = article.body;
  const second = quotations.findIndex(({ facing }) => facing);
  const pair = second > 0 ? quotations.slice(second - 1, second + 1) : [];
  const voices = pair.flatMap((quotation) => voiceOf(newsroom, article, quotation) ?? []);
  return voices.length === 2 ? voices : [];
}

function voiceOf(
  newsroom: Newsroom,
  article: Filed,
  { text, speaker, role, source }: Quotation,
): Voice | undefined {
  const piece = article.sources.find(({ id }) => id === source);
  if (!speaker || !piece) return undefined;
  const [open, close] = quotationMarks(newsroom.site.language).outer;
  const quoted = `${open}${text}${close}`;
  return { quoted, speaker, role, outlet: outletName(newsroom, piece.outlet), url: piece.url };
}

/** The newest story that has more than one article. */
function latestStory({ articles, stories, threads }: Newsroom): FrontPage["story"] {
  const lengthOf = (id: string) => threads.get(id)?.length ?? 0;
  const id = articles.find(({ story }) => story && lengthOf(story) > 1)?.story;
  if (!id) return undefined;
  const { name, deck } = entryOf(stories, id);
  return { name, deck, path: entityPath("stories", id), articles: lengthOf(id) };
}
