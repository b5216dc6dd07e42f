import type { Newsroom } from "../newsroom.ts";
import { periodPath, searchPath, sectionPath } from "../permalink.ts";
import { indexPage } from "./index-page.ts";
import { capitalized, frameOf, type Frame } from "./site.ts";
import type { Reference } from "./summary.ts";

/** A filter of the search. The ids are those in the search index. */
export interface Filter {
  name: "topic" | "place" | "outlet" | "year" | "accounts";
  label: string;
  options: { id: string; name: string }[];
}

/** The search page. */
export interface SearchPage {
  frame: Frame;
  path: string;
  articles: number;
  /** The years that have a search index, newest first. */
  years: string[];
  filters: Filter[];
  /** The sections with the years in their archives. */
  archives: { section: Reference; years: Reference[] }[];
}

/** The view model of the search page. */
export function searchPage(newsroom: Newsroom): SearchPage {
  const { articles, articlesOf, calendar, sections } = newsroom;
  const yearsOf = (list: typeof articles = []) => [
    ...new Set(list.map(({ publishedAt }) => calendar.day(publishedAt).slice(0, 4))),
  ];
  const years = yearsOf(articles);
  const named = (kind: "topics" | "places" | "outlets") =>
    indexPage(newsroom, kind).entries.map(({ id, name }) => ({ id, name }));
  return {
    frame: frameOf(newsroom),
    path: searchPath,
    articles: articles.length,
    years,
    filters: [
      { name: "topic", label: "Topic", options: named("topics") },
      { name: "place", label: "Place", options: named("places") },
      { name: "outlet", label: "Outlet", options: named("outlets") },
      { name: "year", label: "Year", options: years.map((year) => ({ id: year, name: year })) },
      { name: "accounts", label: "Accounts", options: [{ id: "differ", name: "Accounts differ" }] },
    ],
    archives: [...sections.values()].map(({ id, name }) => ({
      section: { name: capitalized(name), path: sectionPath(id) },
      years: yearsOf(articlesOf.sections.get(id)).map((year) => ({
        name: year,
        path: periodPath(sectionPath(id), year),
      })),
    })),
  };
}
