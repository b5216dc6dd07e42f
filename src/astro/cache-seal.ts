/**
 * Protects Astro's cache against damaged files and unfinished builds. Astro uses any page, picture or content store that
 * it finds there. Therefore a finished build seals the cache: it records the hash of each file. The next build removes
 * all files that differ, and Astro creates them again. Sizes and times are not compared instead of hashes, because
 * damage can preserve both, and hosts that restore a cache from an archive change the times.
 */
import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, rmSync, type Stats } from "node:fs";
import { join, relative } from "node:path";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import { printError } from "#files/terminal.ts";

/** Astro's names for the list of cached pages with their keys, for the pages, and for the pictures. */
const list = "incremental-build.json";
const pages = "dist";
const pictures = "assets";

const store = "data-store.json";

const seal = "seal.json";
const storeSeal = "data-store.seal.json";

/** The hash of a file, and its state at that time, which shows whether it was changed since. */
interface Known {
  hash: string;
  stats: Stats;
}

/** The sealed files of a cache, by their path relative to it. */
export type SealedFiles = ReadonlyMap<string, Known>;

interface Seal {
  /** The digest of the code that encodes pictures, which is not part of their names. */
  pictures: string;
  /** Hashes, by path. */
  files: Record<string, string>;
}

/**
 * Removes all files from Astro's cache that differ from how the last finished build left them.
 * @param root the project's root, an absolute path
 * @param cacheDir Astro's cache, an absolute path
 * @returns the remaining files
 */
export function discardUnsealed(root: string, cacheDir: string): SealedFiles {
  const sealed = readSeal(cacheDir);
  if (sealed.pictures !== pictureDigest(root)) remove(cacheDir, pictures);
  const left = new Map<string, Known>();
  for (const path of filesOf(cacheDir)) {
    const known = knownFile(cacheDir, path);
    if (known && known.hash === sealed.files[path]) left.set(path, known);
    else remove(cacheDir, path);
  }
  // There may be a folder in place of a file.
  for (const path of Object.keys(sealed.files)) if (!left.has(path)) remove(cacheDir, path);
  // Pages are useless without the list.
  if (!left.has(list)) remove(cacheDir, pages);
  const sealedStore = readEntry(join(cacheDir, storeSeal))?.toString();
  if (sealedStore !== knownFile(cacheDir, store)?.hash) remove(cacheDir, store);
  return left;
}

/**
 * Seals Astro's cache after a finished build.
 * @param before the files from `discardUnsealed`, which are not read again if they did not change
 */
export function sealCache(root: string, cacheDir: string, before: SealedFiles): void {
  const files: Seal["files"] = {};
  for (const path of filesOf(cacheDir)) {
    const known = before.get(path);
    const unchanged = known && isSame(known.stats, lstatSync(join(cacheDir, path), optional));
    const hash = unchanged ? known.hash : knownFile(cacheDir, path)?.hash;
    if (hash) files[path] = hash;
  }
  write(join(cacheDir, seal), JSON.stringify({ pictures: pictureDigest(root), files }));
}

/**
 * Seals the content store. Unlike pages, it can be trusted even if the build does not finish: Astro replaces the file
 * as a whole, and each entry has the digest of its source. Otherwise, a failed build would make the next one read the
 * whole archive again.
 */
export function sealContentStore(cacheDir: string): void {
  const known = knownFile(cacheDir, store);
  if (known) write(join(cacheDir, storeSeal), known.hash);
}

/** A missing seal makes the next build slower, but must not make this one fail. */
function write(path: string, text: string): void {
  try {
    writeEntry(path, text);
  } catch (error) {
    printError(`The cache could not be sealed, so the next build will be slow: ${String(error)}`);
  }
}

function readSeal(cacheDir: string): Seal {
  const entry = readEntry(join(cacheDir, seal));
  return entry ? (JSON.parse(String(entry)) as Seal) : { pictures: "", files: {} };
}

/** The digest of the code and settings that encode pictures. Astro's names for pictures do not cover them. */
function pictureDigest(root: string): string {
  return codeDigest(root, ["astro", "sharp"], ["astro.config.mjs"]);
}

/** The files to seal, as paths relative to the cache with forward slashes. */
function filesOf(cacheDir: string): string[] {
  return [list, pages, pictures].flatMap((name) => {
    try {
      return readdirSync(join(cacheDir, name), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(cacheDir, join(entry.parentPath, entry.name)))
        .map((path) => path.replaceAll("\\", "/"));
    } catch {
      // Not a folder.
      return [name];
    }
  });
}

function knownFile(cacheDir: string, path: string): Known | undefined {
  const file = join(cacheDir, path);
  try {
    // In this order, so that a file that is written meanwhile counts as changed.
    return { stats: lstatSync(file), hash: hash("sha256", readFileSync(file)) };
  } catch {
    return undefined;
  }
}

/** Compares `ctime`, which programs cannot set, unlike `mtime`. */
function isSame(before: Stats, now: Stats | undefined): boolean {
  return before.ctimeMs === now?.ctimeMs && before.ino === now.ino && before.size === now.size;
}

const optional = { throwIfNoEntry: false } as const;

function remove(cacheDir: string, path: string): void {
  rmSync(join(cacheDir, path), { recursive: true, force: true });
}
