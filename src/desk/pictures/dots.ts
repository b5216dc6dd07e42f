/** Amounts as dots, set in columns of ten so that they can be counted. */
import { height, margin, tones, type Line } from "./sheet.ts";

const rows = 10;
const pitch = 50;
const diameter = 40;
const top = height - margin - (rows - 1) * pitch - diameter;

/** Large figures are moved to the left, to begin where the smaller letters below them begin. */
const hang = 4;

type Paint = (x: number, y: number) => string;

const columnEdge = (column: number) => margin + column * pitch;
const middle = (index: number, start: number) => start + index * pitch + diameter / 2;

/** A group of dots, filled column by column; the sheet is 29 columns wide. */
export function dots(count: number, firstColumn: number, paint: Paint): string {
  return Array.from({ length: count }, (_, i) =>
    paint(middle(Math.floor(i / rows), columnEdge(firstColumn)), middle(i % rows, top)),
  ).join("");
}

/** Solid dots of one tone. */
export function solid(tone: string): Paint {
  return (x, y) => `<circle cx="${x}" cy="${y}" r="${diameter / 2}" fill="${tone}"/>`;
}

/** Open dots, as large as solid ones. */
export const open: Paint = (x, y) => {
  const stroke = 5;
  const line = `fill="none" stroke="${tones.ink}" stroke-width="${stroke}"`;
  return `<circle cx="${x}" cy="${y}" r="${(diameter - stroke) / 2}" ${line}/>`;
};

interface Heading {
  column: number;
  figure: string;
  qualifier?: string;
  lines: [Pick<Line, "text" | "as">, Pick<Line, "text" | "as">];
}

/** The words over a group: its number, and in two lines what is counted. */
export function heading({ column, figure, qualifier, lines: [first, second] }: Heading): Line[] {
  const x = columnEdge(column);
  return [
    { text: figure, qualifier, x: qualifier ? x : x - hang, y: 167, as: "figure" },
    { ...first, x, y: 234 },
    { ...second, x, y: 295 },
  ];
}
