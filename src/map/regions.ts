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

/** A range of x coordinates in a row. */
type Span = readonly [from: number, to: number];

/** An area of the drawing: the spans of each row, from the top. */
export type Region = readonly (readonly Span[])[];

/** The height of a row in pixels. */
const row = 2;

/** The area inside the outlines, clipped to a map of this size. */
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

/** Adds the x coordinates at which a segment crosses the centers of rows. */
function addCrossings([ax, ay]: Point, [bx, by]: Point, ends: readonly number[][]): void {
  const last = Math.ceil(Math.max(ay, by) / row - 0.5);
  for (let i = Math.max(0, Math.ceil(Math.min(ay, by) / row - 0.5)); i < last; i++) {
    ends[i]?.push(ax + (((i + 0.5) * row - ay) / (by - ay)) * (bx - ax));
  }
}

/** Whether a region contains a point. */
export function isInside([x, y]: Point, region: Region): boolean {
  return region[Math.floor(y / row)]?.some(([from, to]) => from <= x && x <= to) ?? false;
}

/** The area of a region in square pixels. */
export function areaOf(region: Region): number {
  return row * region.flat().reduce((sum, [from, to]) => sum + to - from, 0);
}

/**
 * Places a country's name inside its region, with as much padding as possible, on as few lines as possible, as close
 * to the center as possible. Returns undefined if it does not fit.
 */
export function labelWithin(name: string, region: Region, obstacles: Obstacles): Label | undefined {
  const free = without(obstacles, region);
  const middle = centroidOf(free);
  for (const padding of [24, 14, 9, 5, 3]) {
    for (const lines of settingsOf(name)) {
      const label = spotFor(lines, free, padding, middle);
      if (label) return label;
    }
  }
  return undefined;
}

/** The region without the boxes already taken. */
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
  padding: number,
  middle: Point,
): Label | undefined {
  const at = (x: number, y: number): Label => ({ kind: "country", lines, x, y, anchor: "middle" });
  const { left, right, top, bottom } = boxOf(at(0, 0));
  const half = (right - left) / 2 + padding;
  const count = Math.ceil((bottom - top + 2 * padding) / row);
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

/** The spans of at least this width that are common to `count` rows. */
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
 * A box of this size on the map that covers nothing and crosses no line. Of all such boxes, the one with the lowest
 * cost; `costOf` takes the center of a box, and Infinity excludes it.
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
