import type { Calendar } from "../calendar.ts";

/** An instant, formatted for a page. */
export interface Moment {
  /** For `datetime`: ISO 8601 with the offset that the editor wrote. */
  iso: string;
  /** The calendar day in the desk's time zone: `2015-05-18`. */
  day: string;
  /** “18 May 2015” */
  date: string;
  /** “18 May” */
  dateInYear: string;
  /** “Monday” */
  weekday: string;
  /** “9:30 a.m. EDT” */
  time: string;
}

/** “18 May” beside a day of the same year, “18 May 2015” beside any other, or none. */
export function dateBeside(
  { day, date, dateInYear }: Pick<Moment, "day" | "date" | "dateInYear">,
  other: string | undefined,
): string {
  return other?.slice(0, 4) === day.slice(0, 4) ? dateInYear : date;
}

export function momentOf(calendar: Calendar, instant: string): Moment {
  const day = calendar.day(instant);
  return {
    iso: instant,
    day,
    date: calendar.date(day),
    dateInYear: calendar.dateInYear(day),
    weekday: calendar.weekday(day),
    time: calendar.time(instant),
  };
}
