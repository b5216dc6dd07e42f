/** Draws the answers to a dispute to scale if they are numbers in the same unit. */
import type { Element } from "hast";
import { s } from "hastscript";

/** What may stand before a number, and numbers in words, in the languages that we know them in. */
const wordsIn: Readonly<Record<string, { about: string; spelled: string }>> = {
  en: {
    about:
      "about|around|some|nearly|almost|roughly|over|up to|at least|more than|less than|fewer than",
    spelled: "zero one two three four five six seven eight nine ten eleven twelve",
  },
  de: {
    about:
      "etwa|rund|circa|ca\\.|ungefähr|knapp|fast|über|bis zu|mindestens|höchstens|mehr als|weniger als",
    spelled: "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
  },
  fr: {
    about: "environ|quelque|près de|presque|plus de|moins de|au moins|jusqu[’']à",
    spelled: "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
  },
  es: {
    about: "unos|unas|cerca de|casi|más de|menos de|al menos|hasta",
    spelled: "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
  },
};

/** A number with its unit. */
interface Measure {
  value: number;
  unit: string;
}

/** How numbers are written in a language. */
interface Reader {
  /** Parses “about 60 miles”, “70 miles (110 km)”, “at least eight” or “200,000” into number and unit. */
  measure(says: string): Measure | undefined;
  print(value: number): string;
}

const readers = new Map<string, Reader>();

/** @param language a BCP 47 tag: “1.500” is a thousand five hundred in German, and one and a half in English */
function readerOf(language: string): Reader {
  const known = readers.get(language) ?? makeReader(language);
  readers.set(language, known);
  return known;
}

function makeReader(language: string): Reader {
  const number = new Intl.NumberFormat([language, "en"]);
  const separator = (type: "group" | "decimal") =>
    number.formatToParts(12_345.6).find((part) => part.type === type)?.value ?? "";
  // Where a space separates thousands, people type an ordinary one.
  const group = /\s/.test(separator("group")) ? "[ \u00a0\u202f]" : `[${separator("group")}]`;
  const decimal = separator("decimal");
  const { about, spelled } = wordsIn[new Intl.Locale(language).language] ?? {
    about: "[]",
    spelled: "",
  };
  const digits = `\\d{1,3}(?:${group}\\d{3})+(?:[${decimal}]\\d+)?|\\d+(?:[${decimal}]\\d+)?`;
  const pattern = new RegExp(
    `^(?:(?:${about})\\s+)?(\\p{L}+|${digits})\\s*([\\p{L}%]*)\\s*(?:\\([^)]*\\))?$`,
    "iu",
  );
  const words = spelled.split(" ");
  return {
    measure(says) {
      const [, figure, unit = ""] = pattern.exec(says.trim()) ?? [];
      if (figure === undefined) return undefined;
      const word = words.indexOf(figure.toLowerCase());
      const plain = figure.replaceAll(new RegExp(group, "g"), "").replace(decimal, ".");
      const value = word < 0 ? Number.parseFloat(plain) : word;
      return Number.isNaN(value) ? undefined : { value, unit };
    },
    print: (value) => number.format(value),
  };
}

/** The width of the narrowest scale and of a character of its labels, and the shortest distance of ticks, in pixels. */
const narrowest = 270;
const character = 7.5;
const apart = 5;

/** A label, and how much of the scale it covers, from 0 to 1. */
interface Label {
  text: string;
  at: number;
  anchor: "start" | "middle" | "end";
  from: number;
  to: number;
}

function labelAt(at: number, text: string): Label {
  const width = (text.length * character) / narrowest;
  const anchor = at - width / 2 < 0 ? "start" : at + width / 2 > 1 ? "end" : "middle";
  const from = { start: at, middle: at - width / 2, end: at - width }[anchor];
  return { text, at, anchor, from, to: from + width };
}

/**
 * A line with a tick for every answer. It is hidden from screen readers because the table has the same content. Lengths
 * are relative, so that its letters have the same size on every screen.
 * @param language of the answers, a BCP 47 tag
 * @returns an empty list if the answers are not numbers in the same unit, or are too close to tell apart
 */
export function scaleOf(answers: readonly string[], language: string): Element[] {
  const { measure, print } = readerOf(language);
  const measures = answers.map(measure);
  const units = new Set(measures.map((one) => one?.unit.toLowerCase()));
  if (measures.includes(undefined) || units.size > (units.has("") ? 2 : 1)) return [];
  const values = [...new Set(measures.flatMap((one) => one?.value ?? []))].sort((a, b) => a - b);
  const most = values.at(-1) ?? 0;
  const crowded = values.some(
    (value, i) => value > 0 && ((value - (values[i - 1] ?? 0)) / most) * narrowest < apart,
  );
  if (values.length < 2 || crowded) return [];

  const above: Label[] = [];
  // The unit of all answers is at the start of the line, where there is room for it.
  const below = [labelAt(0, units.has("") ? "0" : `0 ${measures[0]?.unit}`)];
  for (const value of values) {
    const label = labelAt(value / most, print(value));
    const row = [above, below].find((labels) => (labels.at(-1)?.to ?? -1) < label.from);
    if (!row) return [];
    row.push(label);
  }
  const texts = (labels: Label[], y: string) =>
    labels.map(({ text, at, anchor }) =>
      s("text", { x: percent(at), y, ...(anchor === "start" ? {} : { textAnchor: anchor }) }, text),
    );
  return [
    s("svg", { class: "scale", ariaHidden: "true" }, [
      s("line", { x2: "100%", y1: "2em", y2: "2em" }),
      ...[0, ...values].map((value) => s("rect", { x: percent(value / most) })),
      ...texts(above, "1em"),
      ...texts(below, "3.7em"),
    ]),
  ];
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
