import type { Weekday } from "../calendar.ts";
import { entryOf, sectionOf, type Filed, type Newsroom } from "../newsroom.ts";
import type { Section } from "../section.ts";
import { entityPath, periodPath, sectionPath } from "../permalink.ts";
import { editionsOf, type EditionEntry } from "./list.ts";
import { capitalized, frameOf, type Frame } from "./site.ts";
import { summaryOf, type Reference, type Summary } from "./summary.ts";
import { periodsTo } from "./trail.ts";

/** A month of the archive as a calendar, with its newest headlines. Days with an edition are links. */
export interface Month {
  name: string;
  path: string;
  articles: number;
  weekdays: readonly Weekday[];
  weeks: (CalendarDay | undefined)[][];
  /** The newest articles of the month; empty on the page of the month, which lists all of them. */
  headlines: Headline[];
}

export interface Headline extends Reference {
  day: string;
  /** “18 May” */
  date: string;
  story: string | undefined;
}

export interface CalendarDay {
  number: number;
  /** The edition of the day, if there is one. */
  path: string | undefined;
  label: string;
}

/** A year, a month or a day of a section. */
export interface ArchivePage {
  frame: Frame;
  path: string;
  name: string;
  section: Reference;
  /** The periods that contain this one: the year of a month, the year and month of a day. */
  within: Reference[];
  articles: number;
  /** The calendars of a year or a month; empty for a day. */
  months: Month[];
  /** The stories of a year with how many of its articles belong to them, the longest first; empty for the others. */
  stories: (Reference & { articles: number })[];
  /** The articles of a month or a day; empty for a year. */
  editions: EditionEntry[];
  /** What the other sections have of a day: the rest of its edition. */
  others: { section: Reference; articles: Summary[] }[];
  previous: Reference | undefined;
  next: Reference | undefined;
}

/** The articles of a section by day, and its periods, each list from the oldest. */
interface Periods {
  byDay: ReadonlyMap<string, readonly Filed[]>;
  days: readonly string[];
  months: ReadonlyMap<string, readonly string[]>;
  years: ReadonlyMap<string, readonly string[]>;
}

const periodsOfRooms = new WeakMap<Newsroom, Map<string, Periods>>();

/** The periods in which a section has articles, computed once. */
function periodsOf(newsroom: Newsroom, { id }: Section): Periods {
  const known = periodsOfRooms.get(newsroom) ?? new Map<string, Periods>();
  periodsOfRooms.set(newsroom, known);
  const before = known.get(id);
  if (before) return before;
  const articles = newsroom.articlesOf.sections.get(id) ?? [];
  const byDay = Map.groupBy(articles, (article) => newsroom.calendar.day(article.publishedAt));
  const days = [...byDay.keys()].sort();
  const months = Map.groupBy(days, (day) => day.slice(0, 7));
  const years = Map.groupBy(months.keys(), (month) => month.slice(0, 4));
  const periods = { byDay, days, months, years };
  known.set(id, periods);
  return periods;
}

/** The years in which a section has articles, the oldest first. */
export function archiveYears(newsroom: Newsroom, section: Section): string[] {
  return [...periodsOf(newsroom, section).years.keys()];
}

/**
 * What the archive of a section in a year is made from: the articles of the year, those of other sections, too, and the
 * last day with articles before it and the first one after it, to which it leads.
 */
export function archiveSources(
  newsroom: Newsroom,
  section: Section,
  year: string,
): { articles: Filed[]; neighbors: (string | undefined)[] } {
  const { days } = periodsOf(newsroom, section);
  return {
    articles: [...editionsByDay(newsroom)].flatMap(([day, articles]) =>
      day.startsWith(year) ? articles : [],
    ),
    neighbors: [
      days.findLast((day) => day.slice(0, 4) < year),
      days.find((day) => day.slice(0, 4) > year),
    ],
  };
}

/**
 * The archive pages of a section in a year: the year itself, its months or its days with published articles.
 * @param depth 1 for the year, 2 for months, 3 for days
 */
export function archivePages(
  newsroom: Newsroom,
  section: Section,
  depth: 1 | 2 | 3,
  year: string,
): ArchivePage[] {
  const { byDay, days, months, years } = periodsOf(newsroom, section);
  const base = referenceTo(section);
  const path = (period: string) => periodPath(base.path, period);
  const refer = (period: string | undefined): Reference | undefined =>
    period === undefined ? undefined : { name: periodName(newsroom, period), path: path(period) };
  const onDays = (list: readonly string[]) => list.flatMap((day) => byDay.get(day) ?? []);
  const daysIn = (period: string): readonly string[] =>
    period.length === 10
      ? [period]
      : period.length === 7
        ? (months.get(period) ?? [])
        : (years.get(period) ?? []).flatMap(daysIn);
  const monthOf = (month: string, headlines: number): Month => {
    const newest = onDays(daysIn(month).toReversed());
    return {
      name: periodName(newsroom, month),
      path: path(month),
      articles: newest.length,
      weekdays: newsroom.calendar.week,
      weeks: weeksOf(newsroom, month, (day) => ({
        path: byDay.has(day) ? path(day) : undefined,
        label: newsroom.calendar.date(day),
      })),
      headlines: newest.slice(0, headlines).map((article) => headlineOf(newsroom, article)),
    };
  };

  const page = (period: string, previous?: string, next?: string): ArchivePage => {
    const daysHere = daysIn(period);
    const listed = period.length > 4 ? onDays(daysHere.toReversed()) : [];
    return {
      frame: frameOf(newsroom),
      path: path(period),
      name: periodName(newsroom, period),
      section: base,
      within: periodsTo(newsroom, base.path, period).slice(0, -1),
      articles: onDays(daysHere).length,
      months:
        period.length === 4
          ? (years.get(period) ?? []).map((month) => monthOf(month, monthHeadlines))
          : period.length === 7
            ? [monthOf(period, 0)]
            : [],
      stories: period.length === 4 ? storiesOf(newsroom, onDays(daysHere)) : [],
      editions: editionsOf(listed.map((article) => summaryOf(newsroom, article))),
      others: period.length === 10 ? othersOn(newsroom, section, period) : [],
      previous: refer(previous),
      next: refer(next),
    };
  };
  const periods = { 1: [...years.keys()], 2: [...months.keys()], 3: days }[depth];
  return periods.flatMap((period, at) =>
    period.startsWith(year) ? [page(period, periods[at - 1], periods[at + 1])] : [],
  );
}

/** `2015`, `2015-05` or `2015-05-18` as printed. */
function periodName({ calendar }: Newsroom, period: string): string {
  if (period.length === 4) return period;
  if (period.length === 7) return calendar.month(period);
  return calendar.date(period);
}

/** The maximum number of headlines of a month on the page of its year. */
const monthHeadlines = 6;
/** The maximum number of stories on the page of a year. */
const yearStories = 12;

function referenceTo({ id, name }: Section): Reference {
  return { path: sectionPath(id), name: capitalized(name) };
}

function headlineOf(newsroom: Newsroom, article: Filed): Headline {
  const { headline, path, day, published, story } = summaryOf(newsroom, article);
  return { name: headline, path, day, date: published.dateInYear, story: story?.name };
}

function storiesOf(newsroom: Newsroom, articles: readonly Filed[]): ArchivePage["stories"] {
  const told = Map.groupBy(
    articles.flatMap(({ story }) => story ?? []),
    (story) => story,
  );
  return [...told]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, yearStories)
    .map(([id, { length }]) => ({
      name: entryOf(newsroom.stories, id).name,
      path: entityPath("stories", id),
      articles: length,
    }));
}

const editions = new WeakMap<Newsroom, Map<string, Filed[]>>();

/** The articles of all sections by day, computed once. */
function editionsByDay(newsroom: Newsroom): ReadonlyMap<string, readonly Filed[]> {
  const byDay =
    editions.get(newsroom) ??
    Map.groupBy(newsroom.articles, ({ publishedAt }) => newsroom.calendar.day(publishedAt));
  editions.set(newsroom, byDay);
  return byDay;
}

/** What the other sections published on a day, by section. */
function othersOn(newsroom: Newsroom, { name }: Section, day: string): ArchivePage["others"] {
  const byDay = editionsByDay(newsroom);
  const others = (byDay.get(day) ?? []).filter((article) => article.section !== name);
  return [...Map.groupBy(others, ({ section }) => section).values()].flatMap((articles) => {
    const [first] = articles;
    return first
      ? {
          section: referenceTo(sectionOf(newsroom, first)),
          articles: articles.map((article) => summaryOf(newsroom, article)),
        }
      : [];
  });
}

/** The weeks of a month. Cells before the first day and after the last are undefined. */
function weeksOf(
  { calendar }: Newsroom,
  month: string,
  describe: (day: string) => Omit<CalendarDay, "number">,
): Month["weeks"] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const first = new Date(Date.UTC(year, number - 1, 1)).getUTCDay();
  const offset = calendar.week.findIndex((weekday) => weekday.number === first);
  const weeks: Month["weeks"] = [];
  for (let cell = 0; cell < Math.ceil((offset + length) / 7) * 7; cell++) {
    if (cell % 7 === 0) weeks.push([]);
    const day = cell - offset + 1;
    const inMonth = day >= 1 && day <= length;
    weeks
      .at(-1)
      ?.push(
        inMonth
          ? { number: day, ...describe(`${month}-${String(day).padStart(2, "0")}`) }
          : undefined,
      );
  }
  return weeks;
}
