/**
 * A build writes beside `dist/` and takes its place at the end, so that whatever happens on the way, the last
 * good site stays whole.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const next = ".dist-next";
const last = ".dist-last";

/** The folder that a build writes into, empty; from the project's root. */
export function stage(root: string): string {
  recover(root);
  rmSync(join(root, next), { recursive: true, force: true });
  return next;
}

/** Puts the finished site in the place of `dist/`. */
export function swap(root: string): void {
  const dist = join(root, "dist");
  if (existsSync(dist)) renameSync(dist, join(root, last));
  renameSync(join(root, next), dist);
  rmSync(join(root, last), { recursive: true, force: true });
}

/** Brings the last good site back where a build was killed between the two renames of `swap`. */
export function recover(root: string): void {
  const dist = join(root, "dist");
  if (existsSync(dist)) rmSync(join(root, last), { recursive: true, force: true });
  else if (existsSync(join(root, last))) renameSync(join(root, last), dist);
}
