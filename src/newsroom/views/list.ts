import type { Filed, Newsroom } from "../newsroom.ts";
import { frameOf, type Frame } from "./site.ts";
import { summaryOf, type Summary } from "./summary.ts";

/** One edition: the articles of a day. */
export interface EditionEntry {
  day: string;
  dateInYear: string;
  date: string;
  weekday: string;
  articles: Summary[];
}

/** One page of a list of articles, grouped by day. */
export interface ListPage {
  frame: Frame;
  /** The address of this page of the list. */
  path: string;
  /** The address of the list's first page. */
  first: string;
  name: string;
  deck: string;
  page: number;
  pages: number;
  /** How many articles the whole list has. */
  articles: number;
  newest: { iso: string; label: string } | undefined;
  editions: EditionEntry[];
  newer: { path: string } | undefined;
  older: { path: string; label: string } | undefined;
}

/** What a list is about; `path` is the address of its first page. */
export interface Subject {
  path: string;
  name: string;
  deck: string;
}

/** `/topics/iraq/` → `/topics/iraq/page/2/` */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}

/** What a route with a rest parameter calls a page: nothing for the first, then `page/2`. */
export function pageParam({ page }: Pick<ListPage, "page">): string | undefined {
  return page === 1 ? undefined : `page/${page}`;
}

/** All pages of a list of articles, newest first; an empty list still has one. */
export function listPages(
  newsroom: Newsroom,
  { path, name, deck }: Subject,
  articles: readonly Filed[] = [],
): ListPage[] {
  const { calendar, site } = newsroom;
  const size = site.articlesPerPage;
  const pages = Math.max(1, Math.ceil(articles.length / size));
  const onPage = (page: number) =>
    articles.slice((page - 1) * size, page * size).map((article) => summaryOf(newsroom, article));
  const [newest] = onPage(1);
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    return {
      frame: frameOf(newsroom),
      path: pagePath(path, page),
      first: path,
      name,
      deck,
      page,
      pages,
      articles: articles.length,
      newest: newest && {
        iso: newest.day,
        label: `${newest.published.weekday} ${newest.published.date}`,
      },
      editions: editionsOf(onPage(page)),
      newer: page > 1 ? { path: pagePath(path, page - 1) } : undefined,
      older:
        page < pages
          ? { path: pagePath(path, page + 1), label: spanOf(onPage(page + 1)) }
          : undefined,
    };
  });

  /** “29 April to 13 February” */
  function spanOf(list: readonly Summary[]): string {
    const from = list[0]?.day ?? "";
    const to = list.at(-1)?.day ?? "";
    if (from === to) return calendar.date(from);
    return from.slice(0, 4) === to.slice(0, 4)
      ? `${calendar.dateInYear(from)} to ${calendar.dateInYear(to)}`
      : `${calendar.date(from)} to ${calendar.date(to)}`;
  }
}

/** Articles, newest first, put together by day. */
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
