import { geoAzimuthalEqualArea, type GeoProjection } from "d3-geo";
import type { Position } from "geojson";
import { allParts, contains, countryAt, outlineOf, partsNear, type Part } from "./atlas.ts";
import { boundsOf, grow, middleOf, overlap, type Box, type Point } from "./geometry.ts";
import type { Place } from "#newsroom/place.ts";

/** The radius of the globe in kilometers. A projection with this scale has kilometers as its unit. */
export const globe = 6371;

const degrees = 180 / Math.PI;

/** The part of the world that a locator map shows. */
export interface MapFrame {
  width: number;
  height: number;
  projection: GeoProjection;
  /** Pixels per kilometer. */
  scale: number;
  /** The atlas name of the dateline's country, if the atlas has it. */
  country: string | undefined;
  /** The position in the country, from 0 (west, north) to 1 (east, south); undefined without a country. */
  position: Point | undefined;
}

const width = 280;
const heights = { least: 200, usual: 240, most: 300 };

/** Space around the country, in pixels, for the names of its neighbors. */
const padding = { x: 28, y: 22 };

/** For a country wider or taller than this many kilometers, the map shows a window around the place. */
const largest = 2400;
const windowWidth = 1500;

/** For a place at sea, or on an island missing from the atlas, the map is this many kilometers wide. */
const seaWidth = 4000;

/** The share of the window that may extend beyond the country. */
const beyond = 0.15;

/** Small countries are shown with their surroundings: the map is at least this many kilometers wide. */
const smallest = 200;

/** A part of the country is shown if it is closer to the rest than this many kilometers. */
const reach = 150;

/** A coastal place that is at sea in the atlas belongs to the nearest country within this many kilometers. */
const shore = 50;

/** The part of the world that the locator map of a place shows, with north at the top. */
export function frameFor(place: Place): MapFrame {
  const position: Position = [place.longitude, place.latitude];
  const around = inKilometers(position);
  const country = countryOf(place, around);
  const home = country ? homeOf(country, position, around) : [];
  const view = viewOf(position, home, around);
  const diagonal = Math.hypot(width, view.height) / view.scale;
  clipTo(view.projection.clipAngle((diagonal / globe) * degrees), width, view.height);
  return { width, country, position: positionIn(country, home, place), ...view };
}

/**
 * The position of a place in its country by longitude and latitude, from 0 (west, north) to 1 (east, south). Distant
 * territories do not count, unless the place is in one of them.
 */
function positionIn(
  country: string | undefined,
  home: readonly Part[],
  place: Place,
): Point | undefined {
  if (home.length === 0) return undefined;
  const all = allParts().filter((part) => part.country === country);
  const mainland = largestOf(all);
  const parts = mainland && home.includes(mainland) ? home : all;
  const { left, top, right, bottom } = boundsOf(
    parts.flatMap((part) =>
      outlineOf(part).map(([longitude = 0, latitude = 0]): Point => [
        ((longitude - place.longitude + 540) % 360) - 180,
        place.latitude - latitude,
      ]),
    ),
  );
  return [-left / (right - left), -top / (bottom - top)];
}

function largestOf(parts: readonly Part[]): Part | undefined {
  return parts.reduce<Part | undefined>((a, b) => (a && a.radius > b.radius ? a : b), undefined);
}

/** An equal-area projection in kilometers, centered on a position: accurate enough anywhere on the globe. */
function inKilometers([longitude = 0, latitude = 0]: Position): GeoProjection {
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .translate([0, 0])
    .scale(globe)
    .precision(0);
}

function countryOf(place: Place, around: GeoProjection): string | undefined {
  const position: Position = [place.longitude, place.latitude];
  return (
    countryAt(place.country, position) ??
    nearestOf(partsNear(position, shore / globe), around)?.country
  );
}

/** The part that contains the place, or the nearest one, and all parts near it. */
function homeOf(country: string, position: Position, around: GeoProjection): Part[] {
  const parts = allParts().filter((part) => part.country === country);
  const start = parts.find((part) => contains(part, position)) ?? nearestOf(parts, around);
  if (!start) return [];
  const home = [start];
  let rest = parts
    .filter((part) => part !== start)
    .map((part) => ({ part, box: extentOf([part], around) }));
  let box = grow(extentOf(home, around), reach);
  for (;;) {
    const near = rest.filter((other) => overlap(other.box, box));
    if (near.length === 0) return home;
    home.push(...near.map(({ part }) => part));
    rest = rest.filter((other) => !near.includes(other));
    box = grow(extentOf(home, around), reach);
  }
}

function nearestOf(parts: readonly Part[], around: GeoProjection): Part | undefined {
  let nearest: Part | undefined;
  let least = Infinity;
  for (const part of parts) {
    const distance = distanceTo(part, around);
    if (distance < least) [nearest, least] = [part, distance];
  }
  return nearest;
}

/** Kilometers from the center of the projection to the outline of a part. */
function distanceTo(part: Part, around: GeoProjection): number {
  return outlineOf(part).reduce(
    (least, point) => Math.min(least, Math.hypot(...at(point, around))),
    Infinity,
  );
}

function extentOf(parts: readonly Part[], around: GeoProjection): Box {
  return boundsOf(parts.flatMap((part) => outlineOf(part).map((point) => at(point, around))));
}

/** Clips shapes just outside the map, where the clipped edges are not visible. */
export function clipTo(projection: GeoProjection, width: number, height: number): void {
  projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
}

/** The point at which a projection draws a position; NaN if it does not. */
export function at([longitude = 0, latitude = 0]: Position, projection: GeoProjection): Point {
  return projection([longitude, latitude]) ?? [NaN, NaN];
}

type View = Pick<MapFrame, "projection" | "scale" | "height">;

function viewOf(position: Position, home: readonly Part[], around: GeoProjection): View {
  const positions = [position, ...home.flatMap(outlineOf)];
  const extent = boundsOf(positions.map((point) => at(point, around)));
  const mainland = largestOf(home);
  if (!mainland) return windowView(extent, around, seaWidth);
  return Math.max(extent.right - extent.left, extent.bottom - extent.top) <= largest
    ? wholeView(positions, inKilometers(mainland.center))
    : windowView(grow(extent, windowWidth * beyond), around, windowWidth);
}

/** A view of the whole country, the same for all its places. */
function wholeView(positions: readonly Position[], projection: GeoProjection): View {
  const box = boundsOf(positions.map((position) => at(position, projection)));
  const least = { across: smallest, down: smallest * 0.75 };
  return { projection, ...fitTo(projection, box, least, { width, heights, padding }) };
}

/** The size of a drawing and its padding, in pixels. */
interface Sheet {
  width: number;
  heights: { least: number; most: number };
  padding: { x: number; y: number };
}

/**
 * Scales and translates a projection in kilometers so that the drawing shows a box, centered.
 * @param box the area to show, in kilometers
 * @param least the minimum extent to show, in kilometers
 * @returns pixels per kilometer, and the height of the drawing
 */
export function fitTo(
  projection: GeoProjection,
  box: Box,
  least: { across: number; down: number },
  { width, heights, padding }: Sheet,
): { scale: number; height: number } {
  const across = Math.max(least.across, box.right - box.left);
  const down = Math.max(least.down, box.bottom - box.top);
  const inner = width - 2 * padding.x;
  const wanted = (down * inner) / across + 2 * padding.y;
  const height = Math.round(clamp(wanted, heights.least, heights.most));
  const scale = Math.min(inner / across, (height - 2 * padding.y) / down);
  const [x, y] = middleOf(box);
  projection.scale(globe * scale).translate([width / 2 - x * scale, height / 2 - y * scale]);
  return { scale, height };
}

/** A view `across` kilometers wide, centered on the place, or shifted to stay within `extent`. */
function windowView(extent: Box, around: GeoProjection, across: number): View {
  const height = heights.usual;
  const scale = width / across;
  const center: Point = [
    slide(extent.left, extent.right, across / 2),
    slide(extent.top, extent.bottom, height / scale / 2),
  ];
  const projection = inKilometers(positionAt(center, around))
    .scale(globe * scale)
    .translate([width / 2, height / 2]);
  return { projection, scale, height };
}

/** The center of a window that stays between two ends, as close to 0 as possible. */
function slide(from: number, to: number, half: number): number {
  return to - from < 2 * half ? (from + to) / 2 : clamp(0, from + half, to - half);
}

function positionAt(point: Point, projection: GeoProjection): Position {
  return projection.invert?.([...point]) ?? [0, 0];
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
