/** Finds the dates in a text. */

export interface WrittenDate {
  /** Day of the month as written, from 0 to 99. */
  day: number;
  /** From 0, January; as written in digits, it may be more than 11. */
  month: number;
  year: number | undefined;
  /** From 0, Sunday; undefined if no weekday is written with the date. */
  weekday: number | undefined;
  written: string;
  at: number;
}

interface Pattern {
  named: readonly RegExp[];
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
}

const patterns = new Map<string, Pattern>();

/**
 * The dates in a text that name a day and a month: 18 May 2015, May 18, 2015-05-18, 18/5/2015.
 * @param language a BCP 47 tag: the names of months and weekdays are recognized in this language
 */
export function datesIn(text: string, language: string): WrittenDate[] {
  if (!/\d/.test(text)) return [];
  const pattern = patterns.get(language) ?? patternOf(language);
  patterns.set(language, pattern);
  return [...named(text, pattern), ...numeric(text)];
}

function patternOf(language: string): Pattern {
  const months = names(12, language, "month", (i) => Date.UTC(2015, i, 15));
  if (/^en\b/i.test(language)) {
    for (const [name, index] of months)
      if (name.length > 4)
        for (const short of [name.slice(0, 3), `${name.slice(0, 3)}.`]) months.set(short, index);
    months.set("Sept", 8).set("Sept.", 8);
  }
  const weekdays = names(7, language, "weekday", (i) => Date.UTC(2015, 4, 17 + i));
  const [month, weekday] = [anyOf(months), anyOf(weekdays)];
  const before = `(?:(?<weekday>${weekday})(?:,? \\(?(?:the |den |le |el )?))?`;
  const after = `(?:, (?:which (?:was|is|will be) )?an? (?<later>${weekday}))?`;
  const ordinal = "(?:st|nd|rd|th|er|º|ª|\\.)?";
  const shapes = [
    `(?<![\\p{L}\\p{N}.,:/$€£#])${before}(?<day>\\d{1,2})${ordinal}(?: (?:of|de))? (?<month>${month})(?!\\p{L})(?:,? (?:de )?(?<year>\\d{4})(?!\\d))?${after}`,
    `(?<!\\p{L})${before}(?<month>${month}) (?:the )?(?:\\d{1,2}[–-])?(?<day>\\d{1,2})${ordinal}(?![\\p{L}\\p{N}:%–-]|[.,]\\d)(?:,? (?<year>\\d{4})(?!\\d))?${after}`,
  ];
  // In languages that capitalize months, “may” and “march” in lowercase are other words.
  const flags = [...months.keys()].every((name) => /^\p{Lu}/u.test(name)) ? "gu" : "giu";
  return {
    named: shapes.map((shape) => new RegExp(shape, flags)),
    months: inLowercase(months),
    weekdays: inLowercase(weekdays),
  };
}

/** The names of months or weekdays, each with its number; in some languages a month has another form beside a day. */
function names(
  count: number,
  language: string,
  kind: "month" | "weekday",
  timeOf: (index: number) => number,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const day of [undefined, "numeric"] as const) {
    const format = new Intl.DateTimeFormat(language, { [kind]: "long", day, timeZone: "UTC" });
    for (let index = 0; index < count; index++) {
      const part = format.formatToParts(timeOf(index)).find(({ type }) => type === kind);
      if (part && /\p{L}/u.test(part.value)) found.set(part.value, index);
    }
  }
  return found;
}

function anyOf(names: ReadonlyMap<string, number>): string {
  return [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name))
    .join("|");
}

function inLowercase(names: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...names].map(([name, index]) => [name.toLowerCase(), index]));
}

function named(text: string, { named, months, weekdays }: Pattern): WrittenDate[] {
  return named.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: written, groups = {}, index }) => {
      const { day, month = "", year, weekday, later } = groups;
      return {
        day: Number(day),
        month: months.get(month.toLowerCase()) ?? 0,
        year: year === undefined ? undefined : Number(year),
        weekday: weekdays.get((weekday ?? later ?? "").toLowerCase()),
        written,
        at: index,
      };
    }),
  );
}

/** Dates in digits. Of 5/18/2015 and 18/5/2015, each can be read in one way only; 5/4/2015 can be read in two. */
function numeric(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  const add = (match: RegExpExecArray, year: string, month: string, day: string) =>
    found.push({
      day: Number(day),
      month: Number(month) - 1,
      year: Number(year),
      weekday: undefined,
      written: match[0],
      at: match.index,
    });
  for (const match of text.matchAll(/(?<![\w/.-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-])/g))
    add(match, match[1] ?? "", match[2] ?? "", match[3] ?? "");
  for (const match of text.matchAll(
    /(?<![\w/.-])(\d\d?)([/.])(\d\d?)\2((?:19|20)\d\d)(?![\w/-])/g,
  )) {
    const [, first = "", mark = "", second = "", year = ""] = match;
    // Version 1.13.2015
    if (mark === "." && Number(second) > 12) continue;
    const monthFirst = mark === "/" && Number(first) <= 12 && Number(second) > 12;
    add(match, year, monthFirst ? first : second, monthFirst ? second : first);
  }
  return found;
}
