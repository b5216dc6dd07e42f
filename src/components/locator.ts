import { cachedLocator } from "#map/cached-locator.ts";
import { locatorSvg } from "#map/svg.ts";
import type { Place } from "#newsroom/place.ts";

/** Returns the locator map of a place as SVG. */
export function locator(place: Place, others: readonly Place[]): string {
  return locatorSvg(cachedLocator(place, others));
}
