/**
 * The last finished site, complete, in the cache: a folder whose files are linked into `dist/`. It may be restored on
 * another machine. A file counts only if it is as the record has it.
 */
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileStamp } from "#files/stamp.ts";
import { moveFile } from "./move-file.ts";
import type { SiteRecord } from "./site-record.ts";

/** Where the site lies in a cache. */
export function siteIn(cacheDir: string): string {
  return join(cacheDir, "site");
}

/** A short hash of a file's bytes. */
export function hashOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "base64url").slice(0, 22);
}

/**
 * The files of a site that are as they were recorded. A file with another stamp is read, because hosts that restore a
 * cache from an archive change times and inodes.
 * @param site the folder, an absolute path
 */
export function intactFiles(site: string, { files }: Pick<SiteRecord, "files">): Set<string> {
  const intact = new Set<string>();
  for (const [file, known] of Object.entries(files)) {
    const path = join(site, file);
    const stamp = fileStamp(path);
    if (stamp === undefined) continue;
    if (stamp !== known.stamp) {
      if (hashOf(readFileSync(path)) !== known.hash) continue;
      known.stamp = stamp;
    }
    intact.add(file);
  }
  return intact;
}

/** What has changed in a site, as paths relative to its folder. */
export interface Changes {
  written: string[];
  removed: string[];
}

/**
 * Brings the site in the cache up to date.
 * @param site its folder, an absolute path
 * @param made a folder with new files, an absolute path; those that are written are moved from there
 * @param written the new files
 * @param wanted all files of the site; others are removed
 */
export function updateSite(
  site: string,
  made: string,
  written: readonly string[],
  wanted: ReadonlySet<string>,
): Changes {
  const removed = allBelow(site).filter((file) => !wanted.has(file));
  removeFiles(site, removed);
  for (const file of written) moveFile(join(made, file), join(site, file));
  return { written: [...written], removed };
}

/** Removes files, and the folders that are empty then. */
export function removeFiles(site: string, files: readonly string[]): void {
  const folders = new Set<string>();
  for (const file of files) {
    rmSync(join(site, file), { recursive: true, force: true });
    folders.add(dirname(file));
  }
  for (let folder of folders) {
    while (folder !== "." && readdirSync(join(site, folder)).length === 0) {
      rmdirSync(join(site, folder));
      folder = dirname(folder);
    }
  }
}

/** Everything below a folder that is not a folder, as relative paths with forward slashes. */
export function allBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  if (existsSync(folder)) walk("");
  return found;
}
