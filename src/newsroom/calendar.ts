import type { Site } from "./site.ts";

/** Formats days and times as the paper prints them: in the desk's time zone, regardless of the machine's. */
export interface Calendar {
  /** The calendar day of an instant in the desk's time zone, `2015-05-18`. */
  day(instant: string): string;
  /** “18 May 2015” */
  date(day: string): string;
  /** “18 May” */
  dateInYear(day: string): string;
  /** “May 2015”; `month` is `2015-05`. */
  month(month: string): string;
  /** “Monday” */
  weekday(day: string): string;
  /** The days of a week in the order in which the language counts them. */
  week: readonly Weekday[];
  /** “9:30 a.m. EDT” */
  time(instant: string): string;
}

/** A day of the week. */
export interface Weekday {
  /** 0 is Sunday. */
  number: number;
  /** “Monday” */
  name: string;
  /** “M” */
  letter: string;
}

const calendars = new Map<string, Calendar>();

/** The calendar for a site's language and time zone. Cached because Intl formatters are slow to create. */
export function calendarOf({ language, timeZone }: Pick<Site, "language" | "timeZone">): Calendar {
  const key = `${language} ${timeZone}`;
  const known = calendars.get(key);
  if (known) return known;

  // A language of which the runtime has no dates would get those of the machine.
  const locales = [language, "en"];
  const dayParts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const month = new Intl.DateTimeFormat(locales, { month: "long", timeZone: "UTC" });
  const weekday = new Intl.DateTimeFormat(locales, { weekday: "long", timeZone: "UTC" });
  const letter = new Intl.DateTimeFormat(locales, { weekday: "narrow", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locales, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const monthOf = remembering((day) => month.format(noon(day)));
  const dateInYear = (day: string) =>
    `${Number(day.slice(8, 10))} ${monthOf(`${day.slice(0, 7)}-01`)}`;

  const calendar: Calendar = {
    day: remembering((instant) => dayParts.format(new Date(instant))),
    date: (day) => `${dateInYear(day)} ${day.slice(0, 4)}`,
    dateInYear,
    month: (name) => `${monthOf(`${name}-01`)} ${name.slice(0, 4)}`,
    weekday: remembering((day) => weekday.format(noon(day))),
    week: Array.from({ length: 7 }, (_, at) => {
      const number = (firstWeekday(language) + at) % 7;
      // 7 January 2024 was a Sunday.
      const date = noon(`2024-01-${String(7 + number).padStart(2, "0")}`);
      return { number, name: weekday.format(date), letter: letter.format(date) };
    }),
    time: remembering((instant) =>
      time
        .format(new Date(instant))
        .replace("AM", "a.m.")
        .replace("PM", "p.m.")
        // Some ICU releases put a narrow no-break space here; the output must not depend on the release.
        .replaceAll("\u202f", " "),
    ),
  };
  calendars.set(key, calendar);
  return calendar;
}

/** Formats each text once: an archive asks for the same days thousands of times. */
function remembering(format: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const formatted = format(text);
    known.set(text, formatted);
    return formatted;
  };
}

/** The day on which weeks begin where the language is spoken; 0 is Sunday. */
function firstWeekday(language: string): number {
  return new Intl.Locale(language).getWeekInfo().firstDay % 7;
}

/** Noon UTC on a day. The formatters above use UTC, so the day stays the same. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The number of days from one calendar day to a later one. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}
