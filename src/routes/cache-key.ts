import { hash } from "node:crypto";
import { lookVersion } from "#look/version.ts";

/**
 * The key under which Astro caches a page between builds: a hash of everything that the page shows, and of the colors
 * and typefaces. Astro itself hashes the code that renders the page, and an article's digest includes the code that
 * renders its text.
 */
export function cacheKey(page: object): string {
  return hash("sha256", lookVersion + JSON.stringify(page));
}
