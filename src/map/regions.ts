import { distanceBetween, middleOf, type Box, type Line, type Point } from "./geometry.ts";
import {
  boxOf,
  isFree,
  isOffLines,
  margin,
  settingsOf,
  type Label,
  type Obstacles,
} from "./labels.ts";

/** A stretch of a row. */
type Span = readonly [from: number, to: number];

/** An area of the drawing: row by row from the top, the stretches that belong to it. */
export type Region = readonly (readonly Span[])[];

/** The height of a row in pixels. */
const row = 2;

/** The area inside of outlines, as far as it lies on a map of this size. */
export function regionOf(outlines: readonly Line[], width: number, height: number): Region {
  const ends: number[][] = Array.from({ length: Math.floor(height / row) }, () => []);
  for (const line of outlines) {
    for (let i = 1; i < line.length; i++) addCrossings(line[i - 1]!, line[i]!, ends);
  }
  return ends.map((xs) => {
    xs.sort((a, b) => a - b);
    const spans = xs.flatMap((x, i): Span[] => (i % 2 === 0 ? [[x, xs[i + 1] ?? x]] : []));
    return inBoth(spans, [[0, width]]);
  });
}

/** Notes where a piece of an outline crosses the middles of rows. */
function addCrossings([ax, ay]: Point, [bx, by]: Point, ends: readonly number[][]): void {
  const last = Math.ceil(Math.max(ay, by) / row - 0.5);
  for (let i = Math.max(0, Math.ceil(Math.min(ay, by) / row - 0.5)); i < last; i++) {
    ends[i]?.push(ax + (((i + 0.5) * row - ay) / (by - ay)) * (bx - ax));
  }
}

/** Whether a point lies in a region. */
export function isInside([x, y]: Point, region: Region): boolean {
  return region[Math.floor(y / row)]?.some(([from, to]) => from <= x && x <= to) ?? false;
}

/** The area of a region in square pixels. */
export function areaOf(region: Region): number {
  return row * region.flat().reduce((sum, [from, to]) => sum + to - from, 0);
}

/**
 * Puts a country's name into its region: with as much air around as there is, in as few lines as fit,
 * as near to the middle as can be. Undefined where it does not fit.
 */
export function labelWithin(name: string, region: Region, obstacles: Obstacles): Label | undefined {
  const free = without(obstacles, region);
  const middle = centroidOf(free);
  for (const air of [24, 14, 9, 5, 3]) {
    for (const lines of settingsOf(name)) {
      const label = spotFor(lines, free, air, middle);
      if (label) return label;
    }
  }
  return undefined;
}

/** The region less what stands on the map already. */
function without({ width, taken }: Obstacles, region: Region): Region {
  return region.map((spans, i) =>
    taken
      .filter((box) => box.top < (i + 1) * row && i * row < box.bottom)
      .reduce<readonly Span[]>(
        (rest, box) =>
          inBoth(rest, [
            [0, box.left],
            [box.right, width],
          ]),
        spans,
      ),
  );
}

function centroidOf(region: Region): Point {
  let [x, y, area] = [0, 0, 0];
  for (const [i, spans] of region.entries()) {
    for (const [from, to] of spans) {
      x += ((to + from) / 2) * (to - from);
      y += (i + 0.5) * row * (to - from);
      area += to - from;
    }
  }
  return [x / area, y / area];
}

function spotFor(
  lines: readonly string[],
  region: Region,
  air: number,
  middle: Point,
): Label | undefined {
  const at = (x: number, y: number): Label => ({ kind: "country", lines, x, y, anchor: "middle" });
  const { left, right, top, bottom } = boxOf(at(0, 0));
  const half = (right - left) / 2 + air;
  const count = Math.ceil((bottom - top + 2 * air) / row);
  let nearest = Infinity;
  let spot: Label | undefined;
  for (let first = 0; first + count <= region.length; first++) {
    const y = (first + count / 2) * row;
    for (const [from, to] of commonSpans(region, first, count, 2 * half)) {
      const x = Math.max(from + half, Math.min(to - half, middle[0]));
      const distance = distanceBetween([x, y], middle);
      if (distance >= nearest) continue;
      nearest = distance;
      spot = at(Math.round(x), Math.round(y - (top + bottom) / 2));
    }
  }
  return spot;
}

/** The stretches of at least this width that so many rows share. */
function commonSpans(region: Region, first: number, count: number, width: number): readonly Span[] {
  let common = region[first] ?? [];
  for (let i = first; i < first + count; i++) {
    common = inBoth(common, region[i] ?? []).filter(([from, to]) => to - from >= width);
    if (common.length === 0) break;
  }
  return common;
}

function inBoth(some: readonly Span[], others: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (const [from, to] of some) {
    for (const [start, end] of others) {
      if (start < to && from < end) both.push([Math.max(from, start), Math.min(to, end)]);
    }
  }
  return both;
}

/**
 * Room for a box of this size that stays on the map, covers nothing and runs over no line: of all such
 * boxes the one whose middle costs least. A cost of Infinity rules a box out.
 */
export function freeBox(
  width: number,
  height: number,
  obstacles: Obstacles,
  costOf: (middle: Point) => number,
): Box | undefined {
  const step = 4;
  const boxes: { box: Box; cost: number }[] = [];
  for (let top = margin; top + height + margin <= obstacles.height; top += step) {
    for (let left = margin; left + width + margin <= obstacles.width; left += step) {
      const box = { left, top, right: left + width, bottom: top + height };
      const cost = costOf(middleOf(box));
      if (cost < Infinity) boxes.push({ box, cost });
    }
  }
  boxes.sort((a, b) => a.cost - b.cost);
  return boxes.find(({ box }) => isFree(box, obstacles) && isOffLines(box, obstacles))?.box;
}
