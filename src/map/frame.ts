import { geoAzimuthalEqualArea, type GeoProjection } from "d3-geo";
import type { Position } from "geojson";
import { allParts, contains, countryAt, outlineOf, partsNear, type Part } from "./atlas.ts";
import { boundsOf, grow, middleOf, overlap, type Box, type Point } from "./geometry.ts";
import type { Place } from "#newsroom/place.ts";

/** The radius of the globe in kilometers; a projection of this scale draws in kilometers. */
export const globe = 6371;

const degrees = 180 / Math.PI;

/** What a locator map shows of the world. */
export interface MapFrame {
  width: number;
  height: number;
  projection: GeoProjection;
  /** Pixels for a kilometer. */
  scale: number;
  /** The name in the atlas of the country of the dateline, if the atlas has it. */
  country: string | undefined;
  /** Where in its country the place lies, from 0 (west, north) to 1 (east, south); undefined without one. */
  position: Point | undefined;
}

const width = 280;
const heights = { least: 200, usual: 240, most: 300 };

/** Room beside the country, in pixels, for the names of its neighbors. */
const padding = { x: 28, y: 22 };

/** A country larger than this many kilometers is not shown as a whole, but by a window around the place. */
const largest = 2400;
const windowWidth = 1500;

/** A place at sea, or on an island that the atlas lacks, is shown with what lies so many kilometers around. */
const seaWidth = 4000;

/** The share of the window that may lie beyond the country's farthest border. */
const beyond = 0.15;

/** Small countries are shown with what is around them: at least so many kilometers. */
const smallest = 200;

/** An island belongs to the picture when it lies nearer to the rest than this many kilometers. */
const reach = 150;

/** Where the atlas is too coarse for a place on the shore, the nearest land this many kilometers away is its country. */
const shore = 50;

/** The part of the world that a locator map of the place shows, north up. */
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
 * Where a place lies in its country by longitude and latitude: from 0 (west, north) to 1 (east, south). Lands
 * far away do not count, unless the place lies in one of them.
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

/** Equal-area around a position, so that shapes and distances are true enough anywhere on the globe. */
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

/** The piece that holds the place, or the nearest one, and whatever lies near to that. */
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

/** Kilometers from the middle of the projection to the outline of a piece. */
function distanceTo(part: Part, around: GeoProjection): number {
  return outlineOf(part).reduce(
    (least, point) => Math.min(least, Math.hypot(...at(point, around))),
    Infinity,
  );
}

function extentOf(parts: readonly Part[], around: GeoProjection): Box {
  return boundsOf(parts.flatMap((part) => outlineOf(part).map((point) => at(point, around))));
}

/** Cuts shapes off just outside of a map, where the cut edges do not show. */
export function clipTo(projection: GeoProjection, width: number, height: number): void {
  projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
}

/** Where a projection draws a position. */
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

/** The country as a whole, in the same view for all its places. */
function wholeView(positions: readonly Position[], projection: GeoProjection): View {
  const box = boundsOf(positions.map((position) => at(position, projection)));
  const least = { across: smallest, down: smallest * 0.75 };
  return { projection, ...fitTo(projection, box, least, { width, heights, padding }) };
}

/** The size of a drawing in pixels, and the room that stays free at its edges. */
interface Sheet {
  width: number;
  heights: { least: number; most: number };
  padding: { x: number; y: number };
}

/**
 * Turns a projection in kilometers into one that shows a part of the world in the middle of a drawing.
 * @param box the part in kilometers, and `least` how much of the world is shown at least
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

/** So many kilometers, with the place in the middle, or nearer to the edge when the country ends there. */
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

/** The middle of a window, as near to 0 as it can be when the window stays between the two ends. */
function slide(from: number, to: number, half: number): number {
  return to - from < 2 * half ? (from + to) / 2 : clamp(0, from + half, to - half);
}

function positionAt(point: Point, projection: GeoProjection): Position {
  return projection.invert?.([...point]) ?? [0, 0];
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
