/** Recognizes lines that give a day or a time, in English, French and German. */
import { wordCount } from "./block.ts";

export interface DateLine {
  /** Whether a page says it of itself: “Published on …”, “Updated …”, “2 hours ago”. */
  labelled: boolean;
  /** The day, if the line gives all of it: 2015-05-18. */
  day: string | undefined;
}

/** The names of each month, each with its abbreviations. */
const months = [
  "january jan januar jänner janvier janv",
  "february feb februar février févr fév",
  "march mar märz mrz mars",
  "april apr avril avr",
  "may mai",
  "june jun juni juin",
  "july jul juli juillet juil",
  "august aug août",
  "september sep sept septembre",
  "october oct oktober okt octobre",
  "november nov novembre",
  "december dec dezember dez décembre déc",
].map((names) => names.split(" "));

const set = (words: string) => new Set(words.split(" "));
const days = set(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche",
);
const labels = set(
  "published updated posted modified publié publiée veröffentlicht aktualisiert stand geändert",
);
/** Words that make a date of the numbers beside them. */
const clockWords = set("ago am pm a.m p.m uhr h yesterday today heute gestern hier vor");
const spans = set(
  "hour hours hr hrs minute minutes min mins day days week weeks month months year years heures heure minuten stunden stunde tagen tag",
);
const zones = set(
  "gmt utc bst ist cet cest mez mesz edt est et cdt cst ct mdt mst mt pdt pst pt eat cat wat sast msk hkt sgt jst kst aest aedt nzst nzdt z",
);
const between = set(
  "first last latest release publication created edited issued filed released on at in the of date time just now moments about local mis mise à jour le la il y a environ modifié modifiée um am zuletzt erstellt vom ce der den and",
);

/** What a line says about time, if it says nothing else. */
export function dateLine(line: string): DateLine | undefined {
  if (wordCount(line) > 22) return undefined;
  const words = wordsOf(line);
  const month = words.some((word) => monthOf(word) > 0);
  const known = words.every(
    (word) =>
      isNumber(word) ||
      monthOf(word) > 0 ||
      [days, labels, clockWords, spans, zones, between].some((kind) => kind.has(word)),
  );
  if (!known || words.length === 0) return undefined;
  // “2h ago” is said by a page, never by an article.
  const labelled =
    words.some((word) => labels.has(word) || word === "ago") ||
    /^mis(?:e)? à jour|^il y a |^vor \d/i.test(line);
  const numbers = words.some(isNumber);
  const dated =
    month ||
    /il y a|\d{1,2}\/\d{1,2}\/\d{2}/i.test(line) ||
    words.some(
      (word) =>
        isClock(word) || isDay(word) || clockWords.has(word) || zones.has(word) || days.has(word),
    );
  const alone = words.every((word) => labels.has(word) || between.has(word));
  if (labelled ? !(numbers || alone) : !(numbers && dated)) return undefined;
  return { labelled, day: dayIn(line) };
}

/** Whether a line gives a time of the day and no day: “14:32 BST”. */
export function isTime(line: string): boolean {
  return wordsOf(line).every(
    (word) => isClock(word) || zones.has(word) || /^(?:\d{1,2}|\d{4}|[ap]\.?m|uhr|h)$/.test(word),
  );
}

/** The day in a text that gives a year, month and day: 2015-05-18. */
export function dayIn(text: string): string | undefined {
  const plain = text.toLowerCase();
  const name = String.raw`(?<month>\p{L}+)\.?`;
  const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?`;
  const year = String.raw`(?<year>\d{4})`;
  const shapes = [
    `(?<!\\d)${year}[-/.](?<number>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)`,
    `(?<!\\d)(?<day>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.\\s?${year}`,
    `${name} ${day},? ${year}`,
    `${day}(?: of)? ${name},? ${year}`,
    `(?<!\\d)(?<day>\\d{1,2})/(?<number>\\d{1,2})/${year}`,
  ];
  for (const shape of shapes) {
    for (const { groups = {} } of plain.matchAll(new RegExp(shape, "gu"))) {
      const iso = isoDay(groups);
      if (iso) return iso;
    }
  }
  return undefined;
}

function isoDay({ year, month, number, day }: Partial<Record<string, string>>): string | undefined {
  let [monthNumber, dayNumber] = [month ? monthOf(month) : Number(number), Number(day)];
  // “5/18/2015” is the eighteenth of May.
  if (dayNumber > 0 && monthNumber > 12 && dayNumber <= 12 && month === undefined)
    [monthNumber, dayNumber] = [dayNumber, monthNumber];
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, dayNumber));
  const exists = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

function wordsOf(line: string): string[] {
  return line
    .toLowerCase()
    .replaceAll(/(\d)\s*([ap])\.?m\b\.?/g, "$1 $2m")
    .replaceAll(/(\d{1,2})h(\d\d)\b/g, "$1:$2")
    .replaceAll(/(\d)(st|nd|rd|th|er|h)\b/g, "$1")
    .split(/[\s,;|·•()[\]/–—]+|(?<=\D)[:-]|[:-](?=\D|$)/u)
    .map((word) => word.replace(/\.$/, ""))
    .filter(Boolean);
}

/** The number of a month, from 1; 0 if the word is none. */
function monthOf(word: string): number {
  return months.findIndex((names) => names.includes(word.replace(/\.$/, ""))) + 1;
}

function isNumber(word: string): boolean {
  return /^\d{1,4}$/.test(word) || isClock(word) || isDay(word) || /^[+-]\d\d:?\d\d$/.test(word);
}

function isClock(word: string): boolean {
  return /^\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?z?)?$/.test(word) || /^t?\d\d:\d\d:\d\d/.test(word);
}

function isDay(word: string): boolean {
  return (
    /^\d{4}-\d{1,2}-\d{1,2}(?:t\d\d:\d\d.*)?$/.test(word) ||
    /^\d{1,2}[.-]\d{1,2}[.-](?:\d{2}|\d{4})$/.test(word)
  );
}
