import {
  boxAround,
  crossings,
  grow,
  middleOf,
  overlap,
  within,
  type Box,
  type Line,
  type Point,
} from "./geometry.ts";
import { letterWidth } from "#look/letter-widths.ts";

/** What a label names. Each kind has its own size. */
export type LabelKind = "dateline" | "other" | "country" | "scale" | "filed";

/** A name on a map. `x` and `y` are the start, middle or end of its first baseline, depending on `anchor`. */
export interface Label {
  kind: LabelKind;
  lines: readonly string[];
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

/**
 * The largest font sizes in the style sheets, in pixels of the drawing (text is larger on small maps). A label
 * that fits at this size also fits at smaller ones. Letter spacing is in ems.
 */
export const lettering: Readonly<Record<LabelKind, { size: number; spacing: number }>> = {
  dateline: { size: 19, spacing: 0 },
  other: { size: 14, spacing: 0 },
  country: { size: 12, spacing: 0.08 },
  scale: { size: 14, spacing: 0 },
  filed: { size: 17, spacing: 0 },
};

/** The distance between baselines, in ems. */
export const leading = 1.15;

/** The minimum distance in pixels between labels, and from labels to marks and edges. */
export const margin = 2;

/** The bounding box of a label, in pixels. Country names are in capitals, so they have no descenders. */
export function boxOf({ kind, lines, x, y, anchor }: Label): Box {
  const { size, spacing } = lettering[kind];
  const width = Math.ceil(size * Math.max(...lines.map((line) => widthInEms(line, spacing))));
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return {
    left,
    top: y - size * 0.74,
    right: left + width,
    bottom: y + size * ((lines.length - 1) * leading + (kind === "country" ? 0.03 : 0.22)),
  };
}

function widthInEms(line: string, spacing: number): number {
  return [...line].reduce((sum, letter) => sum + letterWidth(letter) + spacing, 0);
}

/** What labels must avoid: the edges of the map, its lines, and the boxes already taken. */
export interface Obstacles {
  width: number;
  height: number;
  lines: readonly Line[];
  taken: readonly Box[];
}

/** Whether a box is on the map and overlaps no taken box. */
export function isFree(box: Box, { width, height, taken }: Obstacles): boolean {
  const map = grow(boxAround([width / 2, height / 2], width, height), -margin);
  return within(box, map) && !taken.some((other) => overlap(grow(box, margin), other));
}

/** Whether a box crosses no line of the map. */
export function isOffLines(box: Box, { lines }: Obstacles): boolean {
  return crossings(grow(box, margin), lines) === 0;
}

/**
 * Places a name next to a mark: on the map, where it covers nothing and crosses the fewest lines. Among equally good
 * positions it prefers one that is close, level, and away from the point to avoid, or else on the right.
 * Returns undefined if there is no room.
 */
export function labelBeside(
  mark: Point,
  kind: LabelKind,
  name: string,
  obstacles: Obstacles,
  avoid?: Point,
): Label | undefined {
  let chosen: Label | undefined;
  let least = Infinity;
  for (const { label, cost } of positionsBeside(mark, kind, name)) {
    const box = boxOf(label);
    if (!isFree(box, obstacles)) continue;
    const lines = crossings(grow(box, 1), obstacles.lines);
    const total = cost + 10 * lines + (avoid ? 2 * nearness(box, mark, avoid) : 0);
    if (total < least) [chosen, least] = [label, total];
  }
  return chosen;
}

/** The distance in pixels from the center of a mark to its name; the second value is a fallback. */
const gaps: Readonly<Record<LabelKind, readonly [number, number]>> = {
  dateline: [10, 16],
  other: [8, 12],
  country: [0, 0],
  scale: [0, 0],
  filed: [8, 10],
};

/** Vertical offsets of a name from its mark, in ems. */
const shifts = [0, -0.35, 0.35, -0.7, 0.7, -1, 1, -1.3, 1.3];

/** The possible positions of a name next to its mark, with their costs. */
function positionsBeside(
  [x, y]: Point,
  kind: LabelKind,
  name: string,
): { label: Label; cost: number }[] {
  const { size } = lettering[kind];
  const positions: { label: Label; cost: number }[] = [];
  for (const lines of settingsOf(name)) {
    const further = (lines.length - 1) * size * leading;
    for (const [i, gap] of gaps[kind].entries()) {
      const add = (anchor: Label["anchor"], labelX: number, labelY: number, cost: number) => {
        const label = { kind, lines, x: Math.round(labelX), y: Math.round(labelY), anchor };
        positions.push({ label, cost: cost + i + 2 * (lines.length - 1) });
      };
      for (const shift of shifts) {
        const away = Math.abs(shift);
        const level = y + size * (0.35 + shift) - further / 2;
        add("start", x + gap * (1 - 0.4 * away), level, away);
        add("end", x - gap * (1 - 0.4 * away), level, away + 0.4);
      }
      add("middle", x, y + gap + size * 0.7, 0.8);
      add("middle", x, y - gap - further, 0.9);
    }
  }
  return positions;
}

/** How close a label is in direction to the point to avoid: from 0 (opposite side) to 1 (same side). */
function nearness(box: Box, [x, y]: Point, avoid: Point): number {
  const [labelX, labelY] = middleOf(box);
  const label = Math.atan2(labelY - y, labelX - x);
  return (1 + Math.cos(label - Math.atan2(avoid[1] - y, avoid[0] - x))) / 2;
}

/** A name on one, two and three lines, up to its number of words. */
export function settingsOf(name: string): string[][] {
  const words = name.split(" ");
  return [1, 2, 3].filter((count) => count <= words.length).map((count) => inLines(words, count));
}

/** Splits words into a number of lines so that the longest is as short as possible. */
function inLines(words: readonly string[], count: number): string[] {
  if (count === 1) return [words.join(" ")];
  const settings = words
    .slice(0, words.length - count + 1)
    .map((_, i) => [words.slice(0, i + 1).join(" "), ...inLines(words.slice(i + 1), count - 1)]);
  return settings.reduce((a, b) => (longest(b) < longest(a) ? b : a));
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}
