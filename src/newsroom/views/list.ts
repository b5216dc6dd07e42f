import type { Calendar } from "../calendar.ts";
import type { Filed, Newsroom } from "../newsroom.ts";
import { paged, type Paging } from "./paging.ts";
import { frameOf, type Frame } from "./site.ts";
import { summaryOf, type Summary } from "./summary.ts";

/** An edition: the articles of one day. */
export interface EditionEntry {
  day: string;
  dateInYear: string;
  date: string;
  weekday: string;
  articles: Summary[];
}

/** One page of a list of articles, grouped by day. */
export interface ListPage extends Paging {
  frame: Frame;
  name: string;
  deck: string;
  /** How many articles the whole list has. */
  articles: number;
  newest: { iso: string; label: string } | undefined;
  editions: EditionEntry[];
}

/** What a list is about; `path` is the address of its first page. */
export interface Subject {
  path: string;
  name: string;
  deck: string;
}

/** All pages of a list of articles, newest first; an empty list still has one. */
export function listPages(
  newsroom: Newsroom,
  { path, name, deck }: Subject,
  articles: readonly Filed[] = [],
): ListPage[] {
  const { calendar, site } = newsroom;
  const summaries = articles.map((article) => summaryOf(newsroom, article));
  const [newest] = summaries;
  return paged(summaries, path, site.articlesPerPage, (older) => spanOf(calendar, older)).map(
    ({ paging, items }) => ({
      ...paging,
      frame: frameOf(newsroom),
      name,
      deck,
      articles: articles.length,
      newest: newest && {
        iso: newest.day,
        label: `${newest.published.weekday} ${newest.published.date}`,
      },
      editions: editionsOf(items),
    }),
  );
}

/** “29 April to 13 February” */
function spanOf(calendar: Calendar, articles: readonly Summary[]): string {
  const from = articles[0]?.day ?? "";
  const to = articles.at(-1)?.day ?? "";
  if (from === to) return calendar.date(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${calendar.dateInYear(from)} to ${calendar.dateInYear(to)}`
    : `${calendar.date(from)} to ${calendar.date(to)}`;
}

/** Groups articles by day, keeping their order. */
export function editionsOf(articles: readonly Summary[]): EditionEntry[] {
  const editions: EditionEntry[] = [];
  for (const article of articles) {
    const last = editions.at(-1);
    if (last?.day === article.day) last.articles.push(article);
    else {
      const { dateInYear, date, weekday } = article.published;
      editions.push({ day: article.day, dateInYear, date, weekday, articles: [article] });
    }
  }
  return editions;
}
