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

/** A map of the places that articles are filed under, in pixels of its own drawing. */
export interface DatelinesMap {
  width: number;
  height: number;
  /** The text alternative, which names all the places. */
  title: string;
  /** SVG path data: all land. */
  land: string;
  dots: readonly Point[];
  /** A place whose name finds no room has its dot only. */
  labels: readonly Label[];
  /** Places too far from the others to be drawn; a caption should name them. */
  outside: readonly Place[];
}

const width = 380;
const heights = { least: 190, most: 400 };

/** Room around the outermost places, in pixels, for their names and for what lies around. */
const paddings = { part: { x: 80, y: 30 }, world: { x: 30, y: 28 } };

/** The map shows at least so many kilometers across. */
const smallest = 3000;

/** Places farther from all others than this many kilometers lie in another part of the world. */
const apart = 4000;

/** One part of the world is mapped when it holds this share of the places; else all the world is. */
const mostPlaces = 0.75;

/** Dots nearer to each other than this many pixels crowd each other. */
const near = 60;

/** What a map without any places shows: kilometers from the middle of the map of the world. */
const allLand: Box = { left: -14000, top: -7500, right: 14000, bottom: 6000 };

/** Farther than this many kilometers from its middle, a map of one part of the world is no longer a good one. */
const widestPart = 6500;

/** The map of places: land as one shape, a dot and a name for each place. */
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

/** The largest set of places in which each one is near to another. */
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

/** An equal-area projection in kilometers around the middle of places; undefined when they are too far apart. */
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

/** The world in kilometers, cut where only the Bering Strait is. */
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

/** Turns a projection in kilometers into one that shows the places in the drawing, with room around them. */
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

/** Names the places, those in a crowd first: they have the least choice. A name covers no dot and no other name. */
function labelsFor(places: readonly Place[], dots: readonly Point[], height: number): Label[] {
  const taken = dots.map((dot) => boxAround(dot, 5, 5));
  const byCrowd = places
    .map((place, i) => ({ name: place.name, dot: dots[i]! }))
    .map((mark) => ({
      ...mark,
      crowd: dots.filter((dot) => distanceBetween(dot, mark.dot) < near).length,
    }))
    .sort((a, b) => b.crowd - a.crowd);
  const labels: Label[] = [];
  for (const { name, dot } of byCrowd) {
    const label = labelBeside(dot, "filed", name, { width, height, lines: [], taken });
    if (!label) continue;
    labels.push(label);
    taken.push(boxOf(label));
  }
  return labels;
}
