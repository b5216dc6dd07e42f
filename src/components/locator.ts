import { cachedLocator } from "#map/cached-locator.ts";
import { locatorSvg } from "#map/svg.ts";
import type { Place } from "#newsroom/place.ts";

/** Returns the locator map of a place as SVG. `id` must be unique on the page. */
export function locator(place: Place, others: readonly Place[], id: string): string {
  return locatorSvg(cachedLocator(place, others), id);
}
