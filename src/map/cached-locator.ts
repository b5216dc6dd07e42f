import type { Place } from "#newsroom/place.ts";
import { locatorMap, type LocatorMap } from "./locator.ts";

const cached = new Map<string, LocatorMap>();

/** Returns the locator map of a place, cached because many articles are filed from the same place. */
export function cachedLocator(place: Place, others: readonly Place[] = []): LocatorMap {
  const key = JSON.stringify([place, others]);
  const map = cached.get(key) ?? locatorMap(place, others);
  cached.set(key, map);
  return map;
}
