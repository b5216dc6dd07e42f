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

/** What a label names; each kind is set in its own size. */
export type LabelKind = "dateline" | "other" | "country" | "scale" | "filed";

/** A name on a map; x and y are the end, start or middle of its first baseline. */
export interface Label {
  kind: LabelKind;
  lines: readonly string[];
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

/**
 * The largest sizes, in pixels of the drawing, that style sheets give to lettering (they enlarge it
 * where the map is small): what has room for these has room for smaller ones. Spacing is in ems.
 */
export const lettering: Readonly<Record<LabelKind, { size: number; spacing: number }>> = {
  dateline: { size: 19, spacing: 0 },
  other: { size: 14, spacing: 0 },
  country: { size: 12, spacing: 0.08 },
  scale: { size: 14, spacing: 0 },
  filed: { size: 17, spacing: 0 },
};

/** From one baseline to the next, in ems. */
export const leading = 1.15;

/** Labels keep this many pixels away from each other, from marks and from the edge. */
export const margin = 2;

/** The box that a label takes up, in pixels. Country names are capitals: nothing hangs below the line. */
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

/** The width of a letter of Archivo Narrow: the widest weight, rounded up. */
function letterWidth(letter: string): number {
  if (/[ijlI.,'’ ]/u.test(letter)) return 0.24;
  if (/[frt-]/u.test(letter)) return 0.32;
  if (/[mw]/u.test(letter)) return 0.73;
  if (/[MW]/u.test(letter)) return 0.77;
  return /\p{Lu}/u.test(letter) ? 0.61 : 0.5;
}

/** What labels must keep clear of: the edge of the map, its lines, and what stands on it already. */
export interface Obstacles {
  width: number;
  height: number;
  lines: readonly Line[];
  taken: readonly Box[];
}

/** Whether a box stays on the map and covers nothing that stands there. */
export function isFree(box: Box, { width, height, taken }: Obstacles): boolean {
  const map = grow(boxAround([width / 2, height / 2], width, height), -margin);
  return within(box, map) && !taken.some((other) => overlap(grow(box, margin), other));
}

/** Whether a box runs over no line of the map. */
export function isOffLines(box: Box, { lines }: Obstacles): boolean {
  return crossings(grow(box, margin), lines) === 0;
}

/**
 * Puts a name beside a mark: where it stays on the map, covers nothing and runs over the fewest lines;
 * among equals near, level and on the side away from the point to avoid, else on the right.
 * Undefined where there is no room.
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

/** How far from the center of its mark a name begins, in pixels; the second one for want of room. */
const gaps: Readonly<Record<LabelKind, readonly [number, number]>> = {
  dateline: [10, 16],
  other: [8, 12],
  country: [0, 0],
  scale: [0, 0],
  filed: [8, 10],
};

/** How far a name may stand above or below the level of its mark, in ems. */
const shifts = [0, -0.35, 0.35, -0.7, 0.7, -1, 1, -1.3, 1.3];

/** The positions of a name beside its mark, and what speaks against each. */
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

/** From 0, on the side opposite of the point to avoid, to 1, on its side. */
function nearness(box: Box, [x, y]: Point, avoid: Point): number {
  const [labelX, labelY] = middleOf(box);
  const label = Math.atan2(labelY - y, labelX - x);
  return (1 + Math.cos(label - Math.atan2(avoid[1] - y, avoid[0] - x))) / 2;
}

/** A name in one line, in two and in three, as far as it has words for them. */
export function settingsOf(name: string): string[][] {
  const words = name.split(" ");
  return [1, 2, 3].filter((count) => count <= words.length).map((count) => inLines(words, count));
}

/** Parts words into so many lines, the longest of them as short as can be. */
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
