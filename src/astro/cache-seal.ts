/**
 * Astro believes whatever it finds in its cache: pages, pictures, the content store. So a build that has come to its
 * end seals them: it writes down the hash of each file. The next one removes every file that differs, whether it was
 * damaged or is from a build that was killed or failed, and Astro makes what is missing. Sizes and times would tell
 * less: a damaged disk keeps both, and hosts that store caches as archives set times as they like.
 */
import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, rmSync, type Stats } from "node:fs";
import { join, relative } from "node:path";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";

/** The list of the pages with what each was made from, the pages, and the pictures, as Astro names them. */
const list = "incremental-build.json";
const pages = "dist";
const pictures = "assets";

const store = "data-store.json";

const seal = "seal.json";
const storeSeal = "data-store.seal.json";

/** A file whose bytes are known to be good, with what tells within one build whether it was written since. */
interface Known {
  hash: string;
  stats: Stats;
}

/** The files of Astro's cache that are as a finished build has left them, by their path from it. */
export type SealedFiles = ReadonlyMap<string, Known>;

interface Seal {
  /** What the pictures depend on and their names do not tell. */
  pictures: string;
  /** Hashes by path. */
  files: Record<string, string>;
}

/**
 * Removes from Astro's cache whatever no finished build has left there.
 * @param root the project's root, an absolute path
 * @param cacheDir Astro's cache, an absolute path
 * @returns what is left
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
  // What lies in the place of a file may be a folder.
  for (const path of Object.keys(sealed.files)) if (!left.has(path)) remove(cacheDir, path);
  // Nothing is taken from pages that are not listed.
  if (!left.has(list)) remove(cacheDir, pages);
  const sealedStore = readEntry(join(cacheDir, storeSeal))?.toString();
  if (sealedStore !== knownFile(cacheDir, store)?.hash) remove(cacheDir, store);
  return left;
}

/**
 * Seals what a finished build has left in Astro's cache.
 * @param before what `discardUnsealed` has returned, which is not read again
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
 * Seals the content store, which Astro writes whole, and whose entries are only as good as their digests: it holds
 * also when the build does not come to its end, and spares the next one reading the whole archive.
 */
export function sealContentStore(cacheDir: string): void {
  const known = knownFile(cacheDir, store);
  if (known) write(join(cacheDir, storeSeal), known.hash);
}

/** Without a seal the next build takes longer, which is no reason for this one to fail. */
function write(path: string, text: string): void {
  try {
    writeEntry(path, text);
  } catch (error) {
    console.warn(`The next build will not use the cache: ${(error as Error).message}`);
  }
}

function readSeal(cacheDir: string): Seal {
  const entry = readEntry(join(cacheDir, seal));
  return entry ? (JSON.parse(String(entry)) as Seal) : { pictures: "", files: {} };
}

/** Astro names pictures by their originals and sizes, not by what encodes them and how. */
function pictureDigest(root: string): string {
  return codeDigest(root, ["astro", "sharp"], ["astro.config.mjs"]);
}

/** Every file that a build seals, as paths from the cache with forward slashes. */
function filesOf(cacheDir: string): string[] {
  return [list, pages, pictures].flatMap((name) => {
    try {
      return readdirSync(join(cacheDir, name), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(cacheDir, join(entry.parentPath, entry.name)))
        .map((path) => path.replaceAll("\\", "/"));
    } catch {
      // It is a file, or not there.
      return [name];
    }
  });
}

function knownFile(cacheDir: string, path: string): Known | undefined {
  const file = join(cacheDir, path);
  try {
    // The times first: a file that is written while it is read counts as changed.
    return { stats: lstatSync(file), hash: hash("sha256", readFileSync(file)) };
  } catch {
    return undefined;
  }
}

/** The time of the last change of a file cannot be set from outside, as that of its last modification can. */
function isSame(before: Stats, now: Stats | undefined): boolean {
  return before.ctimeMs === now?.ctimeMs && before.ino === now.ino && before.size === now.size;
}

const optional = { throwIfNoEntry: false } as const;

function remove(cacheDir: string, path: string): void {
  rmSync(join(cacheDir, path), { recursive: true, force: true });
}
