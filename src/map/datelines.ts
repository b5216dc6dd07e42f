import { geoAzimuthalEqualArea, geoCentroid, geoEqualEarth, type GeoProjection } from "d3-geo";
import { worldLand } from "./atlas.ts";
import { at, clipTo, fitTo, globe } from "./frame.ts";
import {
  boundsOf,
  boxAround,
  distanceBetween,
  generalize,
  pathData,
  project,
  rounded,
  type Box,
  type Point,
} from "./geometry.ts";
import { boxOf, labelBeside, type Label } from "./labels.ts";
import { datelinesTitle, kilometersInMile, milesBetween } from "./descriptions.ts";
import type { Place } from "#newsroom/place.ts";

/** A map of the places that articles are filed under. Coordinates are in pixels of the drawing. */
export interface DatelinesMap {
  width: number;
  height: number;
  /** The text alternative. It names all places. */
  title: string;
  /** SVG path data of all land. */
  land: string;
  dots: readonly Point[];
  /** The names of the places. A place without room for its name only has a dot. */
  labels: readonly Label[];
  /** Places too far from the others to be drawn. A caption should name them. */
  outside: readonly Place[];
}

const width = 380;
const heights = { least: 190, most: 400 };

/** Space around the outermost places, in pixels, for their names and surroundings. */
const paddings = { part: { x: 80, y: 30 }, world: { x: 30, y: 28 } };

/** The map is at least this many kilometers wide. */
const smallest = 3000;

/** Places more than this many kilometers from all others are in another part of the world. */
const apart = 4000;

/** The map shows one part of the world if this share of the places is in it, or else the whole world. */
const mostPlaces = 0.75;

/** Dots closer to each other than this many pixels are crowded. */
const near = 60;

/** What a map without places shows, in kilometers from the center of the world map. */
const allLand: Box = { left: -14000, top: -7500, right: 14000, bottom: 6000 };

/** A map of one part of the world is distorted farther than this many kilometers from its center. */
const widestPart = 6500;

/** The map of places: land as one shape, with a dot and a name for each place. */
export function datelinesMap(places: readonly Place[]): DatelinesMap {
  const cluster = largestCluster(places);
  const part = cluster.length >= places.length * mostPlaces && projectionOfPart(cluster);
  const shown = part ? cluster : places;
  const outside = places.filter((place) => !shown.includes(place));
  const frame = part
    ? frameFor(shown, part, paddings.part)
    : frameFor(shown, projectionOfWorld(), paddings.world);
  const { projection, height } = frame;

  const dots = shown.map((place) => rounded(at(positionOf(place), projection)));
  return {
    width,
    height,
    title: datelinesTitle(shown, outside),
    land: pathData(generalize(project(worldLand(), projection))),
    dots,
    labels: labelsFor(shown, dots, height),
    outside,
  };
}

/** The largest set of places in which each is near another one. */
function largestCluster(places: readonly Place[]): Place[] {
  let rest = [...places];
  let largest: Place[] = [];
  while (rest.length > 0) {
    const cluster = rest.splice(0, 1);
    for (const member of cluster) {
      const near = rest.filter((place) => milesBetween(member, place) * kilometersInMile <= apart);
      cluster.push(...near);
      rest = rest.filter((place) => !near.includes(place));
    }
    if (cluster.length > largest.length) largest = cluster;
  }
  return places.filter((place) => largest.includes(place));
}

/** An equal-area projection in kilometers, centered on the places; undefined if they are too far apart. */
function projectionOfPart(places: readonly Place[]): GeoProjection | undefined {
  if (places.length === 0) return undefined;
  const coordinates = places.map(positionOf);
  const [longitude, latitude] = geoCentroid({ type: "MultiPoint", coordinates });
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .translate([0, 0])
    .scale(globe);
  const fits = coordinates.every(
    (position) => Math.hypot(...at(position, projection)) <= widestPart,
  );
  return fits ? projection : undefined;
}

/** A projection of the world in kilometers, split at the Bering Strait. */
function projectionOfWorld(): GeoProjection {
  return geoEqualEarth().rotate([-11, 0]).translate([0, 0]).scale(globe);
}

function positionOf({ longitude, latitude }: Place): [number, number] {
  return [longitude, latitude];
}

interface DatelinesFrame {
  projection: GeoProjection;
  height: number;
}

/** Scales a projection in kilometers so that the places fill the drawing, with padding around them. */
function frameFor(
  places: readonly Place[],
  projection: GeoProjection,
  padding: { x: number; y: number },
): DatelinesFrame {
  const points = places.map((place) => at(positionOf(place), projection));
  const box = points.length > 0 ? boundsOf(points) : allLand;
  const least = { across: smallest, down: smallest };
  const { height } = fitTo(projection, box, least, { width, heights, padding });
  clipTo(projection, width, height);
  return { projection, height };
}

/** Labels the places without covering a dot or another name. Crowded places come first: they have the least room. */
function labelsFor(places: readonly Place[], dots: readonly Point[], height: number): Label[] {
  const taken = dots.map((dot) => boxAround(dot, 5, 5));
  const byCrowding = places
    .map((place, i) => ({ name: place.name, dot: dots[i]! }))
    .map((mark) => ({
      ...mark,
      crowd: dots.filter((dot) => distanceBetween(dot, mark.dot) < near).length,
    }))
    .sort((a, b) => b.crowd - a.crowd);
  const labels: Label[] = [];
  for (const { name, dot } of byCrowding) {
    const label = labelBeside(dot, "filed", name, { width, height, lines: [], taken });
    if (!label) continue;
    labels.push(label);
    taken.push(boxOf(label));
  }
  return labels;
}
