import { createHash } from "node:crypto";

/**
 * The key under which Astro keeps a page from build to build: a hash of everything that the page shows. What
 * renders it is hashed by Astro itself, and the code behind a text is part of the text's digest.
 */
export function cacheKey(page: object): string {
  return createHash("sha256").update(JSON.stringify(page)).digest("hex");
}
