/**
 * The record of the last finished build: every file of the site and what it was made from. The next build renders only
 * what differs. A damaged or missing record makes the next build render everything.
 */
import { join } from "node:path";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import type { Inputs } from "./inputs.ts";

/** What other files of the site need to know about a page. */
export interface PageFacts {
  /** The address that it gives for itself. */
  canonical?: string | undefined;
  noindex?: true;
  /** Its inline style sheets, as sources of a content security policy. */
  styles: string[];
  /** The articles that a list links to. */
  links?: string[];
}

export interface FileRecord {
  hash: string;
  stamp: string;
  page?: PageFacts;
  /** The files in `_astro/` that it names. */
  assets?: string[];
}

/** A path of a route: the key of what was shown, and the files that were made. */
export interface PathRecord {
  key: string;
  files: readonly string[];
}

/** Paths that are made from the same part of the content. */
export interface GroupRecord {
  inputs: string;
  /** The ids of the paths. */
  paths: readonly string[];
}

export interface SiteRecord {
  /** Identifies the styles and scripts of each route, which Astro bundles together. */
  assets: Readonly<Record<string, string>>;
  /** By family and first file. */
  paths: Record<string, PathRecord>;
  /** By family and id. */
  groups: Record<string, GroupRecord>;
  /** By path, relative to the site's folder. */
  files: Record<string, FileRecord>;
  /** The inode of the folder that was published. The same files are linked in the cache. */
  published: number;
  /** What everything was made from, and the time in which the same would be made again. */
  inputs: Inputs;
  from: string;
  until: string;
}

/** The record of no build. */
export const emptyRecord: SiteRecord = {
  assets: {},
  paths: {},
  groups: {},
  files: {},
  published: 0,
  inputs: {},
  from: "",
  until: "",
};

/** The record in a cache; an empty one if it is missing, damaged, or written by other code. */
export function readRecord(root: string, cacheDir: string): SiteRecord {
  const entry = readEntry(fileIn(cacheDir));
  const { code, ...record } = JSON.parse(String(entry ?? "{}")) as SiteRecord & { code: string };
  return code === codeOf(root) ? record : emptyRecord;
}

/** Writes the record. It is the last thing that a build does with its cache. */
export function writeRecord(root: string, cacheDir: string, record: SiteRecord): void {
  writeEntry(fileIn(cacheDir), JSON.stringify({ code: codeOf(root), ...record }));
}

function fileIn(cacheDir: string): string {
  return join(cacheDir, "site.json");
}

/** The code that decides what is recorded. */
function codeOf(root: string): string {
  return codeDigest(root, [
    "#build/site-record.ts",
    "#build/page-facts.ts",
    "#build/emitted-page.ts",
  ]);
}
