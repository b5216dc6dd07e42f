/**
 * Publishes the site that lies in the cache. Both folders have the same files, linked. With an archive of ten years,
 * making all links takes seconds, so the folders are exchanged, and only what has changed is linked.
 */
import { lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Leftover } from "./replace-files.ts";
import { linkFile } from "./move-file.ts";
import { allBelow, removeFiles, type Changes } from "./site-cache.ts";
import { exchange, stage, swap, type Folder } from "./staging.ts";

/**
 * Publishes a finished site.
 * @param site its folder in the cache, an absolute path
 * @param changes how it differs from the one that was published before
 * @param published the inode of that folder, or 0; if it is another one now, all files are linked
 * @returns the files that were linked, and what could not be removed, which is not part of the site
 * @throws {StagingError} when the site cannot take its place
 */
export function publish(
  root: string,
  folder: Folder,
  site: string,
  { written, removed }: Changes,
  published: number,
): { linked: string[]; leftovers: Leftover[] } {
  const place = join(root, folder);
  if (published !== 0 && inodeOf(place) === published && exchange(root, folder, site)) {
    removeFiles(site, removed);
    for (const file of written) linkFile(join(place, file), join(site, file));
    return { linked: written, leftovers: [] };
  }
  const next = join(root, stage(root, folder));
  mkdirSync(next);
  const linked = allBelow(site);
  for (const file of linked) linkFile(join(site, file), join(next, file));
  return { linked, leftovers: swap(root, folder) };
}

/** The inode of a folder that is not a link; 0 if there is none. */
export function inodeOf(path: string): number {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? found.ino : 0;
}
