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
