import { geoDistance } from "d3-geo";
import { globe } from "./frame.ts";
import type { Point } from "./geometry.ts";
import type { Place } from "#newsroom/place.ts";

export const kilometersInMile = 1.609344;

/** Countries whose English names take “the”. */
const withArticle =
  /^(United |Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)|(Islands|Republic|territories)\b/;

const directions = [
  "north",
  "northeast",
  "east",
  "southeast",
  "south",
  "southwest",
  "west",
  "northwest",
];

/**
 * The text alternative of a locator map, a sentence: the distance and direction from another place on the map, or
 * the part of the country that the place is in.
 * @param position of the place in its country, from 0 (west, north) to 1 (east, south)
 */
export function locatorTitle(place: Place, other: Place | undefined, position?: Point): string {
  const map = `Locator map of ${withArticle.test(place.country) ? "the " : ""}${place.country}`;
  if (other) {
    const miles = Math.round(milesBetween(place, other));
    return `${map}: ${place.name} lies ${directionFrom(other, place)} of ${other.name}, about ${miles} miles away in a straight line.`;
  }
  if (place.name === place.country) return `${map}.`;
  return `${map} with ${place.name}${position ? ` in the ${thirdOf(position)}` : ""}.`;
}

/** The great-circle distance in miles. */
export function milesBetween(a: Place, b: Place): number {
  return (
    (geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]) * globe) / kilometersInMile
  );
}

/** The initial direction of the great circle from one place to another. */
function directionFrom(from: Place, to: Place): string {
  const [south, north] = [radians(from.latitude), radians(to.latitude)];
  const turn = radians(to.longitude - from.longitude);
  const bearing = Math.atan2(
    Math.sin(turn) * Math.cos(north),
    Math.cos(south) * Math.sin(north) - Math.sin(south) * Math.cos(north) * Math.cos(turn),
  );
  return directions[(Math.round(bearing / (Math.PI / 4)) + 8) % 8] ?? "north";
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function thirdOf([x, y]: Point): string {
  const row = y < 1 / 3 ? "north" : y > 2 / 3 ? "south" : "";
  const column = x < 1 / 3 ? "west" : x > 2 / 3 ? "east" : "";
  return row + column || "center";
}

/** The text alternative of a datelines map: the places on it, and those outside it. */
export function datelinesTitle(shown: readonly Place[], outside: readonly Place[]): string {
  if (shown.length === 0) return "Map of the world.";
  const map = `Map of the places that articles are filed under: ${listOf(shown)}.`;
  return outside.length > 0 ? `${map} Outside of the map: ${listOf(outside)}.` : map;
}

function listOf(places: readonly Place[]): string {
  const names = places.map((place) => place.name);
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")} and ${last}` : last;
}
