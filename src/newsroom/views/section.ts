import { sectionOf, type Newsroom } from "../newsroom.ts";
import { sectionPath } from "../permalink.ts";
import type { Section } from "../section.ts";
import { frameOf, capitalized, type Frame } from "./site.ts";
import { summaryOf, type Summary } from "./summary.ts";

/** One edition: the articles of a day. */
export interface EditionEntry {
  day: string;
  dateInYear: string;
  date: string;
  weekday: string;
  articles: Summary[];
}

/** One page of a section's index. */
export interface SectionPage {
  frame: Frame;
  path: string;
  name: string;
  tagline: string;
  page: number;
  pages: number;
  articles: number;
  newest: { iso: string; label: string } | undefined;
  editions: EditionEntry[];
  newer: { path: string } | undefined;
  older: { path: string; label: string } | undefined;
}

/** All pages of a section's index, the newest first; an empty section still has one. */
export function sectionPages(newsroom: Newsroom, section: Section): SectionPage[] {
  const { calendar, site } = newsroom;
  const articles = newsroom.articles
    .filter((article) => sectionOf(newsroom, article).id === section.id)
    .map((article) => summaryOf(newsroom, article));
  const count = Math.max(1, Math.ceil(articles.length / site.articlesPerPage));
  const newest = articles[0];
  return Array.from({ length: count }, (_, index) => {
    const onPage = articles.slice(index * site.articlesPerPage, (index + 1) * site.articlesPerPage);
    const onNext = articles.slice(
      (index + 1) * site.articlesPerPage,
      (index + 2) * site.articlesPerPage,
    );
    const page = index + 1;
    return {
      frame: frameOf(newsroom),
      path: sectionPath(section.id, page),
      name: capitalized(section.name),
      tagline: section.tagline,
      page,
      pages: count,
      articles: articles.length,
      newest: newest && {
        iso: newest.day,
        label: `${newest.published.weekday} ${newest.published.date}`,
      },
      editions: editionsOf(onPage),
      newer: page > 1 ? { path: sectionPath(section.id, page - 1) } : undefined,
      older:
        page < count
          ? { path: sectionPath(section.id, page + 1), label: spanOf(onNext) }
          : undefined,
    };
  });

  /** “29 April to 13 February” */
  function spanOf(list: readonly Summary[]): string {
    const from = list[0]?.day;
    const to = list.at(-1)?.day;
    if (!from || !to || from === to) return from ? calendar.date(from) : "";
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
