/** Draws the answers to a dispute to scale if they are numbers in the same unit. */
import type { Element } from "hast";
import { s } from "hastscript";

const spelled = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const number = new Intl.NumberFormat("en");

/** Parses “about 60 miles”, “70 miles (110 km)”, “at least eight” or “200,000” into number and unit. */
function measure(says: string): { value: number; unit: string } | undefined {
  const match =
    /^(?:(?:about|around|some|nearly|almost|roughly|over|up to|at least|more than|less than|fewer than)\s+)?([a-z]+|\d[\d,]*(?:\.\d+)?)\s*([a-z%]*)\s*(?:\([^)]*\))?$/i.exec(
      says.trim(),
    );
  const figure = match?.[1]?.toLowerCase() ?? "";
  const word = spelled.indexOf(figure);
  const value = word < 0 ? Number.parseFloat(figure.replaceAll(",", "")) : word;
  return Number.isNaN(value) ? undefined : { value, unit: (match?.[2] ?? "").toLowerCase() };
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
 * @returns an empty list if the answers are not numbers in the same unit, or are too close to tell apart
 */
export function scaleOf(answers: readonly string[]): Element[] {
  const measures = answers.map(measure);
  const units = new Set(measures.map((one) => one?.unit));
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
    const label = labelAt(value / most, number.format(value));
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
