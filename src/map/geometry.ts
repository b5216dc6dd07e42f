import { geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";

/** A position in the drawing, in pixels from the top left corner. */
export type Point = readonly [x: number, y: number];

/** A polyline. An outline ends at its first point. */
export type Line = readonly Point[];

/** An axis-aligned rectangle in the drawing, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A point is dropped if the triangle with its neighbors is smaller than this many square pixels. */
const leastCorner = 1.5;

/** Points closer to each other than this many pixels are merged. */
const closest = 0.8;

/** Lines and islands smaller than this many pixels are omitted. */
const smallest = 4;

/** The box of a given size around a center. */
export function boxAround([x, y]: Point, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** The bounding box of the points. */
export function boundsOf(points: Iterable<Point>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** The center of a box. */
export function middleOf({ left, top, right, bottom }: Box): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The distance between two points in pixels. */
export function distanceBetween([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

/** The box, enlarged by a margin in pixels; a negative margin shrinks it. */
export function grow(box: Box, margin: number): Box {
  return {
    left: box.left - margin,
    top: box.top - margin,
    right: box.right + margin,
    bottom: box.bottom + margin,
  };
}

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the outer box contains the inner one. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** How many line segments intersect a box. */
export function crossings(box: Box, lines: readonly Line[]): number {
  let count = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      if (intersects(line[i - 1]!, line[i]!, box)) count++;
    }
  }
  return count;
}

/** Whether the segment from a to b intersects the box (Liang–Barsky algorithm). */
function intersects(a: Point, b: Point, box: Box): boolean {
  let from = 0;
  let to = 1;
  const edges = [
    [b[0] - a[0], box.left - a[0], box.right - a[0]],
    [b[1] - a[1], box.top - a[1], box.bottom - a[1]],
  ] as const;
  for (const [way, low, high] of edges) {
    if (way === 0) {
      if (low > 0 || high < 0) return false;
    } else {
      from = Math.max(from, Math.min(low / way, high / way));
      to = Math.min(to, Math.max(low / way, high / way));
    }
  }
  return from <= to;
}

/** Projects a shape to lines in pixels, clipped by the projection. */
export function project(shape: GeoPermissibleObjects, projection: GeoProjection): Line[] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  geoPath(projection, {
    beginPath() {},
    arc() {},
    moveTo(x, y) {
      line = [[x, y]];
      lines.push(line);
    },
    lineTo(x, y) {
      line.push([x, y]);
    },
    closePath() {
      line.push(line[0]!);
    },
  })(shape);
  return lines;
}

/** The lines in whole pixels, without points and specks that are not visible at this size. */
export function generalize(lines: readonly Line[]): Line[] {
  return lines
    .map((line) => wholePixels(simplify(thin(line))))
    .filter((line) => line.length > 1 && sizeOf(line) >= smallest);
}

/** Drops points too close to the previous one, except the last, because simplifying many points is slow. */
function thin(line: Line): Point[] {
  const points: Point[] = [];
  for (const [i, point] of line.entries()) {
    const before = points.at(-1);
    if (!before || distanceBetween(before, point) >= closest || i === line.length - 1)
      points.push(point);
  }
  return points;
}

/** Removes the least significant point until all are significant enough (Visvalingam–Whyatt algorithm). */
function simplify(points: Point[]): Point[] {
  for (;;) {
    let slightest = 0;
    let least = leastCorner;
    for (let i = 1; i < points.length - 1; i++) {
      const area = triangle(points[i - 1]!, points[i]!, points[i + 1]!);
      if (area < least) [slightest, least] = [i, area];
    }
    if (slightest === 0) return points;
    points.splice(slightest, 1);
  }
}

function triangle([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

/** The point, rounded to whole pixels. */
export function rounded([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}

function wholePixels(line: Line): Line {
  const points = line.map(rounded);
  return points.filter(([x, y], i) => x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]);
}

/** The longer side of a line's bounding box, in pixels. */
export function sizeOf(line: Line): number {
  const { left, top, right, bottom } = boundsOf(line);
  return Math.max(right - left, bottom - top);
}

/** Lines of whole pixels as the `d` attribute of an SVG path. Steps are relative because they are shorter. */
export function pathData(lines: readonly Line[]): string {
  return lines.map(linePath).join("");
}

function linePath(line: Line): string {
  const [first, ...rest] = line;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const closed = first[0] === last[0] && first[1] === last[1];
  let [x, y] = first;
  const steps = (closed ? rest.slice(0, -1) : rest).flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${numbers(first)}l${numbers(steps)}${closed ? "Z" : ""}`;
}

/** A minus sign separates two numbers, so no space is needed before it. */
function numbers(values: readonly number[]): string {
  return values.join(" ").replaceAll(" -", "-");
}
