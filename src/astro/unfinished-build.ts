/**
 * What a build that did not come to its end may leave in Astro's caches. Pages are kept as soon as they are made,
 * but listed when all are: one that was edited, made, and then edited back would be taken for what it was before,
 * and published with words that were taken back. And half a picture would be taken for a whole one.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";

/** The list of the pages that are kept, and the pictures, as Astro names them. */
const doubtful = ["incremental-build.json", "assets"];

/**
 * Removes what cannot be trusted, so that the next build makes it anew.
 * @param cacheDir Astro's caches, an absolute path
 */
export function discardUnfinished(cacheDir: string): void {
  for (const name of doubtful) rmSync(join(cacheDir, name), { recursive: true, force: true });
}
