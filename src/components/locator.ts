import { locatorMap } from "#map/locator.ts";
import { locatorSvg } from "#map/svg.ts";
import type { Place } from "#newsroom/place.ts";

const drawn = new Map<string, string>();

/** Returns the locator map of a place as SVG, cached because many articles are filed from the same place. */
export function locator(place: Place, others: readonly Place[], id: string): string {
  const key = JSON.stringify([place, others, id]);
  const svg = drawn.get(key) ?? locatorSvg(locatorMap(place, others), id);
  drawn.set(key, svg);
  return svg;
}
