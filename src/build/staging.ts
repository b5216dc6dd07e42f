/**
 * A build writes beside `dist/` and takes its place at the end, so that whatever happens on the way, the last
 * good site stays whole. The same holds for `dist-preview/`.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

export type Folder = "dist" | "dist-preview";

const next = (folder: Folder) => `.${folder}-next`;
const last = (folder: Folder) => `.${folder}-last`;

/** Whether the last build that wrote into the folder did not come to its end: it was killed, or failed. */
export function isUnfinished(root: string, folder: Folder): boolean {
  return existsSync(join(root, next(folder)));
}

/** The folder that a build writes into, empty; from the project's root. */
export function stage(root: string, folder: Folder): string {
  recover(root, folder);
  rmSync(join(root, next(folder)), { recursive: true, force: true });
  return next(folder);
}

/** Puts the finished site in the place of the last one. */
export function swap(root: string, folder: Folder): void {
  const site = join(root, folder);
  if (existsSync(site)) renameSync(site, join(root, last(folder)));
  renameSync(join(root, next(folder)), site);
  rmSync(join(root, last(folder)), { recursive: true, force: true });
}

/** Brings the last good site back where a build was killed between the two renames of `swap`. */
export function recover(root: string, folder: Folder): void {
  const site = join(root, folder);
  if (existsSync(site)) rmSync(join(root, last(folder)), { recursive: true, force: true });
  else if (existsSync(join(root, last(folder)))) renameSync(join(root, last(folder)), site);
}
