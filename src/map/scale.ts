import type { MapFrame } from "./frame.ts";
import { distanceBetween, type Box, type Point } from "./geometry.ts";
import { boxOf, type Label, type Obstacles } from "./labels.ts";
import { freeBox, isInside, type Region } from "./regions.ts";
import { kilometersInMile } from "./descriptions.ts";

/** A line whose length in pixels represents a round number of miles. `x` and `y` are its left end. */
export interface ScaleBar {
  x: number;
  y: number;
  length: number;
  miles: number;
}

const longest = 72;
const roundNumbers = [1000, 500, 200, 100, 50, 20, 10];
const tick = 4;

/** The scale bar of a map, its label, and the box around both: near a corner if possible, preferably at sea. */
export function scaleFor(
  { scale, width, height }: MapFrame,
  home: Region,
  abroad: Region,
  obstacles: Obstacles,
): { bar: ScaleBar; label: Label; box: Box } | undefined {
  const mile = scale * kilometersInMile;
  const miles = roundNumbers.find((figure) => figure * mile <= longest) ?? 10;
  const length = Math.round(miles * mile);
  const label: Label = { kind: "scale", lines: [`${miles} miles`], x: 0, y: 0, anchor: "start" };
  const text = boxOf(label);

  const corners: Point[] = [
    [width, 0],
    [0, height],
    [width, height],
    [0, 0],
  ];
  const costOf = (middle: Point) =>
    Math.min(...corners.map((corner) => distanceBetween(middle, corner))) +
    (isInside(middle, abroad) ? 30 : 0) +
    (isInside(middle, home) ? width : 0);
  const down = text.bottom - text.top + 2 * tick;
  const box = freeBox(Math.max(length, text.right), down, obstacles, costOf);
  if (!box) return undefined;
  const [x, y] = [Math.round(box.left), Math.round(box.top - text.top)];
  return {
    bar: { x, y: Math.round(box.bottom) - tick, length, miles },
    label: { ...label, x, y },
    box,
  };
}
