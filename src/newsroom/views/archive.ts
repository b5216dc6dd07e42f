import type { Newsroom } from "../newsroom.ts";
import type { Section } from "../section.ts";
import { periodPath, sectionPath } from "../permalink.ts";
import { editionsOf, type EditionEntry } from "./list.ts";
import { capitalized, frameOf, type Frame } from "./site.ts";
import { summaryOf, type Reference } from "./summary.ts";
import { periodsTo } from "./trail.ts";

/** A month of the archive as a calendar. Weeks start on Monday; days with an edition are links. */
export interface Month {
  name: string;
  path: string;
  articles: number;
  weeks: (CalendarDay | undefined)[][];
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
  /** The articles of a month or a day; empty for a year. */
  editions: EditionEntry[];
  previous: Reference | undefined;
  next: Reference | undefined;
}

/**
 * The archive pages of a section: the years, months or days with published articles.
 * @param depth 1 for years, 2 for months, 3 for days
 */
export function archivePages(
  newsroom: Newsroom,
  section: Section,
  depth: 1 | 2 | 3,
): ArchivePage[] {
  const articles = newsroom.articlesOf.sections.get(section.id) ?? [];
  const base = { path: sectionPath(section.id), name: capitalized(section.name) };
  const byDay = Map.groupBy(articles, (article) => newsroom.calendar.day(article.publishedAt));
  const days = [...byDay.keys()].sort();
  const byMonth = Map.groupBy(days, (day) => day.slice(0, 7));
  const byYear = Map.groupBy([...byMonth.keys()], (month) => month.slice(0, 4));
  const path = (period: string) => periodPath(base.path, period);
  const refer = (period: string | undefined): Reference | undefined =>
    period === undefined ? undefined : { name: periodName(newsroom, period), path: path(period) };
  const onDays = (list: readonly string[]) => list.flatMap((day) => byDay.get(day) ?? []);
  const monthOf = (month: string): Month => ({
    name: periodName(newsroom, month),
    path: path(month),
    articles: onDays(byMonth.get(month) ?? []).length,
    weeks: weeksOf(month, (day) => ({
      path: byDay.has(day) ? path(day) : undefined,
      label: newsroom.calendar.date(day),
    })),
  });

  const page = (period: string, periods: readonly string[]): ArchivePage => {
    const here = periods.indexOf(period);
    const daysHere = days.filter((day) => day.startsWith(period));
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
          ? (byYear.get(period) ?? []).map(monthOf)
          : period.length === 7
            ? [monthOf(period)]
            : [],
      editions: editionsOf(listed.map((article) => summaryOf(newsroom, article))),
      previous: refer(periods[here - 1]),
      next: refer(periods[here + 1]),
    };
  };
  const periods = { 1: [...byYear.keys()], 2: [...byMonth.keys()], 3: days }[depth];
  return periods.map((period) => page(period, periods));
}

/** `2015`, `2015-05` or `2015-05-18` as printed. */
function periodName({ calendar }: Newsroom, period: string): string {
  if (period.length === 4) return period;
  if (period.length === 7) return calendar.month(period);
  return calendar.date(period);
}

/** The weeks of a month, starting on Monday. Cells before the first day and after the last are undefined. */
function weeksOf(
  month: string,
  describe: (day: string) => Omit<CalendarDay, "number">,
): Month["weeks"] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const offset = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
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
