import { disputeAnchor } from "../anchors.ts";
import type { Quotation } from "../article.ts";
import type { Dispute } from "../dispute.ts";
import { entryOf, pathOf, type Filed, type Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import type { Place } from "../place.ts";
import { quotationMarks } from "../quotation-marks.ts";
import { numberSources } from "../source.ts";
import { inWords } from "./numbers.ts";
import { capitalized, frameOf, type Frame } from "./site.ts";
import { outletName, summaryOf, type Reference, type Summary } from "./summary.ts";

/** One line of “who says what”. */
export interface Account {
  number: number;
  outlet: string;
  says: string;
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

export interface Lead extends Summary {
  accounts: Account[];
  /** How many sources are shown only in the article. */
  more: number;
  /** The first two quotations that the article shows side by side, or none. */
  voices: Voice[];
}

export interface DisputeSummary {
  question: string;
  path: string;
  accounts: { says: string; outlet: string; note: string | undefined }[];
}

/** The front page: the latest edition, what came before it, and where accounts differ. */
export interface FrontPage {
  frame: Frame;
  description: string;
  date: { iso: string; label: string } | undefined;
  /** “One article today, put together from six sources” */
  edition: string;
  lead: Lead | undefined;
  /** The rest of the latest edition. */
  today: Summary[];
  /** The newest articles of earlier editions. Only the first has accounts. */
  before: (Summary & { accounts: Account[] })[];
  earlier: Summary[];
  disputes: DisputeSummary[];
  story: (Reference & { deck: string; articles: number }) | undefined;
  places: Place[];
}

const leadAccounts = 6;
const beforeToday = 3;
const earlierArticles = 8;

/** The view model of the front page. */
export function frontPage(newsroom: Newsroom): FrontPage {
  const [newest, ...older] = newsroom.articles;
  const day = (article: Filed) => newsroom.calendar.day(article.publishedAt);
  const today = older.filter((article) => newest && day(article) === day(newest));
  const rest = older.slice(today.length);
  const before = rest.slice(0, beforeToday);
  const earlier = rest.slice(beforeToday, beforeToday + earlierArticles);
  const shown = [...(newest ? [newest] : []), ...today, ...before, ...earlier];
  return {
    frame: frameOf(newsroom),
    description: newsroom.site.description,
    date: newest && {
      iso: day(newest),
      label: `${newsroom.calendar.weekday(day(newest))} ${newsroom.calendar.date(day(newest))}`,
    },
    edition: newest ? editionInWords([newest, ...today]) : "Nothing has been published yet",
    lead: newest && {
      ...summaryOf(newsroom, newest),
      accounts: accountsOf(newsroom, newest).slice(0, leadAccounts),
      more: Math.max(0, newest.sources.length - leadAccounts),
      voices: voicesOf(newsroom, newest),
    },
    today: today.map((article) => summaryOf(newsroom, article)),
    before: before.map((article, index) => ({
      ...summaryOf(newsroom, article),
      accounts: index === 0 ? accountsOf(newsroom, article).slice(0, 2) : [],
    })),
    earlier: earlier.map((article) => summaryOf(newsroom, article)),
    disputes: disputesOf(newsroom, shown),
    story: latestStory(newsroom),
    places: [...new Set(shown.map(({ dateline }) => dateline))].map((id) =>
      entryOf(newsroom.places, id),
    ),
  };
}

function editionInWords(articles: readonly Filed[]): string {
  const sources = articles.reduce((sum, article) => sum + article.sources.length, 0);
  const count = `${inWords(articles.length)} article${articles.length === 1 ? "" : "s"}`;
  return `${capitalized(count)} today, put together from ${inWords(sources)} sources`;
}

/** What each source says, in the order of the source list. */
function accountsOf(newsroom: Newsroom, article: Filed): Account[] {
  const order = numberSources(article.sources, article.body.cited);
  return article.sources
    .map(({ id, outlet, says }) => ({
      number: order.indexOf(id) + 1,
      outlet: outletName(newsroom, outlet),
      says,
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

/** The maximum number of disputes on the front page. */
const frontDisputes = 2;
/** Answers of up to this many characters fit next to the names of their outlets. */
const shortAnswer = 24;

/** At most one dispute per article, newest first. Those with short answers come before the others. */
function disputesOf(newsroom: Newsroom, articles: readonly Filed[]): DisputeSummary[] {
  const isShort = ({ accounts }: Dispute) =>
    accounts.every(({ says }) => says.length <= shortAnswer);
  const chosen = articles.flatMap((article) => {
    const dispute = article.disputes?.find(isShort) ?? article.disputes?.[0];
    return dispute ? [{ article, dispute }] : [];
  });
  return [
    ...chosen.filter(({ dispute }) => isShort(dispute)),
    ...chosen.filter(({ dispute }) => !isShort(dispute)),
  ]
    .slice(0, frontDisputes)
    .map(({ article, dispute }) => disputeSummary(newsroom, article, dispute));
}

function disputeSummary(newsroom: Newsroom, article: Filed, dispute: Dispute): DisputeSummary {
  const outlets = new Map(article.sources.map(({ id, outlet }) => [id, outlet]));
  return {
    question: dispute.question,
    path: `${pathOf(newsroom, article)}#${disputeAnchor(dispute.id, article)}`,
    accounts: dispute.accounts.map(({ source, says, note }) => ({
      says,
      outlet: outletName(newsroom, entryOf(outlets, source)),
      note,
    })),
  };
}

function latestStory(newsroom: Newsroom): FrontPage["story"] {
  const id = newsroom.articles.find(({ story }) => story)?.story;
  if (!id) return undefined;
  const { name, deck } = entryOf(newsroom.stories, id);
  return {
    name,
    deck,
    path: entityPath("stories", id),
    articles: newsroom.threads.get(id)?.length ?? 0,
  };
}
