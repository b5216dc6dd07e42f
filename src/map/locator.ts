import type { GeoProjection } from "d3-geo";
import { areaOf, englishName, linesBetween, partsNear, type Part } from "./atlas.ts";
import { at, frameFor, globe, type MapFrame } from "./frame.ts";
import {
  boxAround,
  distanceBetween,
  generalize,
  pathData,
  project,
  rounded,
  sizeOf,
  type Line,
  type Point,
} from "./geometry.ts";
import { boxOf, labelBeside, type Label, type Obstacles } from "./labels.ts";
import {
  areaOf as pixelsOf,
  freeBox,
  isInside,
  labelWithin,
  regionOf,
  type Region,
} from "./regions.ts";
import { scaleFor, type ScaleBar } from "./scale.ts";
import { locatorTitle } from "./descriptions.ts";
import type { Place } from "#newsroom/place.ts";

export { datelinesMap, type DatelinesMap } from "./datelines.ts";

/** A map of the country of a dateline, with north at the top. Coordinates are in pixels of the drawing. */
export interface LocatorMap {
  width: number;
  height: number;
  /** The text alternative, a sentence. */
  title: string;
  /** SVG path data of the country. */
  land: string;
  /** SVG path data of the country's outline and all other coasts. */
  coast: string;
  /** SVG path data of the borders between other countries. */
  border: string;
  /** The place. */
  dot: Point;
  /** The centers of the other places shown. */
  squares: readonly Point[];
  /** Undefined if there is no position for the bar without crossing a line. */
  scale: ScaleBar | undefined;
  labels: readonly Label[];
}

/** The maximum number of other places. A few are enough for orientation. */
const mostOthers = 3;

/** The minimum distance in pixels between marks, and from marks to the edge. */
const markRoom = 16;

/** A border shorter than this many pixels that only touches the edge of the map looks like a speck. */
const speck = 24;

/**
 * The locator map of a place: its country, the neighbors, the place itself and a scale.
 * @param others all known places; some of those in the same country are shown, well-known and near ones first
 */
export function locatorMap(place: Place, others: readonly Place[] = []): LocatorMap {
  const frame = frameFor(place);
  const { width, height } = frame;
  const { home, coasts, borders, land, abroad, neighbors } = drawingOf(frame, place);
  const dot = rounded(positionOf(place, frame));
  const marks = marksFor(place, others, frame);

  const labels: Label[] = [];
  const taken = [boxAround(dot, 10, 10), ...marks.map(({ point }) => boxAround(point, 6, 6))];
  const obstacles: Obstacles = { width, height, lines: [...home, ...coasts, ...borders], taken };
  const add = (label: Label | undefined): boolean => {
    if (!label) return false;
    labels.push(label);
    taken.push(boxOf(label));
    return true;
  };
  add(labelBeside(dot, "dateline", place.name, obstacles, marks[0]?.point));
  const drawn = marks.filter(({ place: { name }, point }) =>
    add(labelBeside(point, "other", name, obstacles, dot)),
  );
  if (frame.country && place.name !== place.country) {
    const name = place.country.toUpperCase();
    add(labelWithin(name, land, obstacles) ?? labelAtSea(name, dot, land, abroad, obstacles));
  }
  for (const [country, region] of neighbors) {
    add(labelWithin(englishName(country).toUpperCase(), region, obstacles));
  }
  const scale = scaleFor(frame, land, abroad, obstacles);
  if (scale) {
    taken.push(scale.box);
    labels.push(scale.label);
  }

  return {
    width,
    height,
    title: locatorTitle(place, drawn[0]?.place, frame.position),
    land: pathData(home),
    coast: pathData([...home, ...coasts]),
    border: pathData(borders),
    dot,
    squares: drawn.map(({ point }) => point),
    scale: scale?.bar,
    labels,
  };
}

interface Drawing {
  /** The outlines of the country. */
  home: Line[];
  coasts: Line[];
  borders: Line[];
  /** The visible area of the country. */
  land: Region;
  /** The visible area of all other countries. */
  abroad: Region;
  /** The visible area of each other country, largest first. */
  neighbors: readonly (readonly [country: string, region: Region])[];
}

function drawingOf({ width, height, scale, projection, country }: MapFrame, place: Place): Drawing {
  const radius = Math.hypot(width, height) / scale / globe;
  const nearby = partsNear([place.longitude, place.latitude], radius);
  const { borders, coasts } = linesBetween(nearby, country);
  const byCountry = Map.groupBy(nearby, (part) => part.country);
  const home = generalize(project(areaOf(byCountry.get(country ?? "") ?? []), projection));
  byCountry.delete(country ?? "");
  const outlines = [...byCountry].map(
    ([name, parts]) => [name, outlinesOf(parts, projection)] as const,
  );
  return {
    home,
    coasts: generalize(project(coasts, projection)),
    borders: generalize(project(borders, projection)).filter(
      (line) => !isSpeck(line, width, height),
    ),
    land: regionOf(home, width, height),
    abroad: regionOf(
      outlines.flatMap(([, lines]) => lines),
      width,
      height,
    ),
    neighbors: outlines
      .map(([name, lines]) => [name, regionOf(lines, width, height)] as const)
      .sort(([, a], [, b]) => pixelsOf(b) - pixelsOf(a)),
  };
}

/** The complete, unclipped outlines of parts. They are only used to compute regions. */
function outlinesOf(parts: readonly Part[], projection: GeoProjection): Line[] {
  return parts.flatMap((part) =>
    part.rings.map((ring) => ring.map((position) => at(position, projection))),
  );
}

function isSpeck(line: Line, width: number, height: number): boolean {
  const outside = ([x, y]: Point) => x < 0 || y < 0 || x > width || y > height;
  return sizeOf(line) < speck && outside(line[0]!) && outside(line.at(-1)!);
}

interface Mark {
  place: Place;
  point: Point;
}

/** The other places to show: well-known ones first, then the nearest, without overlaps. */
function marksFor(place: Place, others: readonly Place[], frame: MapFrame): Mark[] {
  const dot = positionOf(place, frame);
  const candidates = others
    .filter((other) => other.id !== place.id && other.country === place.country)
    .map((other) => ({ place: other, point: rounded(positionOf(other, frame)) }))
    .sort(
      (a, b) =>
        Number(b.place.standsAlone) - Number(a.place.standsAlone) ||
        distanceBetween(a.point, dot) - distanceBetween(b.point, dot),
    );
  const marks: Mark[] = [];
  for (const mark of candidates) {
    const apart = [dot, ...marks.map(({ point }) => point)].every(
      (point) => distanceBetween(point, mark.point) >= markRoom,
    );
    if (apart && isOnMap(mark.point, frame) && marks.length < mostOthers) marks.push(mark);
  }
  return marks;
}

function isOnMap([x, y]: Point, { width, height }: MapFrame): boolean {
  return x >= markRoom && y >= markRoom && x <= width - markRoom && y <= height - markRoom;
}

function positionOf(place: Place, { projection }: MapFrame): Point {
  return at([place.longitude, place.latitude], projection);
}

/** The name of a country too small to contain its label, placed at sea near the place. */
function labelAtSea(
  name: string,
  dot: Point,
  land: Region,
  abroad: Region,
  obstacles: Obstacles,
): Label | undefined {
  const label: Label = { kind: "country", lines: [name], x: 0, y: 0, anchor: "middle" };
  const { left, right, top, bottom } = boxOf(label);
  const costOf = (middle: Point) =>
    isInside(middle, land) || isInside(middle, abroad) ? Infinity : distanceBetween(middle, dot);
  const box = freeBox(right - left, bottom - top, obstacles, costOf);
  return box && { ...label, x: Math.round(box.left - left), y: Math.round(box.top - top) };
}
