import { datesIn, type WrittenDate } from "../dates.ts";
import { languageOf } from "#ingest/language.ts";
import type { Rule } from "../rule.ts";

export const dateImpossible: Rule = {
  id: "date-impossible",
  reason:
    "A day that does not exist, or is not that weekday, leaves readers to guess which one was meant.",
  check({ article, passages }, { content }) {
    const language = languageOf(content);
    const published = article && Date.parse(article.publishedAt);
    return passages.flatMap((passage) =>
      datesIn(passage.text, language).flatMap((date) => {
        const where = { line: passage.lineAt(date.at), field: passage.field };
        if (!exists(date)) {
          if (isCount(date, passage.text) || isMeant(date, passage.text)) return [];
          return [
            {
              ...where,
              wrong: `There is no such day as ${date.written}.`,
              right: "Look the day up in the source.",
            },
          ];
        }
        const time = timeOf(date, published);
        if (date.weekday === undefined || time === undefined) return [];
        const actual = new Date(time);
        if (actual.getUTCDay() === date.weekday) return [];
        return [
          {
            ...where,
            wrong: `“${date.written}” was a ${weekdayOf(actual, language)}, not the weekday written here.`,
            right: "Look up both the day and the weekday in the source.",
          },
        ];
      }),
    );
  },
};

function weekdayOf(day: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(day);
}

function exists({ day, month, year }: WrittenDate): boolean {
  // Without a year, 29 February may exist.
  const days = new Date(Date.UTC(year ?? 2016, month + 1, 0)).getUTCDate();
  return month < 12 && month >= 0 && day >= 1 && day <= days;
}

/** Whether the text itself says that there is no such day: “born on 29 February 1930, or so she liked to say”. */
function isMeant({ at }: WrittenDate, text: string): boolean {
  return /\b(?:leap year|no such day|not exist|never existed|nonexistent)\b/i.test(
    text.slice(Math.max(0, at - 150), at + 200),
  );
}

/** Whether the number after a month counts something: “In April 31 people died”, “a record for June 45 years old”. */
function isCount({ written, at, day, year }: WrittenDate, text: string): boolean {
  if (!/\d$/.test(written) || year !== undefined) return false;
  const after = text.slice(at + written.length);
  if (!/^(?: percent|%| \p{L})/u.test(after)) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  if (/\b(?:in|since|of|during|until|by|for|late|early|mid)[ -]$/i.test(before)) return true;
  if (/\bon $/i.test(before)) return false;
  return day > 31 || counted.test(after);
}

/** A noun in the plural, perhaps behind an adjective. */
const counted =
  /^ (?:\p{Ll}+ )?(?:people|men|women|children|percent|(?!(?:was|is|has|does|this|as|its|us|thus|always)\b)\p{Ll}+s)\b/u;

/** In days: further away from the article, a date without a year may be of another year. */
const nearby = 100;

/** The time of a date; without a year, of the one nearest to the article if it is near. */
function timeOf(
  { day, month, year }: WrittenDate,
  published: number | undefined,
): number | undefined {
  if (year !== undefined) return Date.UTC(year, month, day);
  if (published === undefined) return undefined;
  const here = new Date(published).getUTCFullYear();
  const times = [here - 1, here, here + 1].map((one) => Date.UTC(one, month, day));
  return times.find((time) => Math.abs(time - published) < nearby * 86_400_000);
}
