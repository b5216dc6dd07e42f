/**
 * Protects Astro's cache of pictures against damaged files and unfinished builds. Astro uses any picture that it finds
 * there. Therefore a finished build seals the cache: it records the hash of each file. The next build removes all files
 * that differ, and Astro creates them again. A file is read only if its size or times have changed, as they have when a
 * host restored the cache from an archive.
 */
import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import { fileStamp } from "#files/stamp.ts";
import { printError } from "#files/terminal.ts";

/** Astro's names for its pictures and for the content of its collections, which is written again in every build. */
const pictures = "assets";
const store = "data-store.json";

const seal = "pictures-seal.json";

/** The hash of a file, and its state at that time, which shows whether it was changed since. */
interface Known {
  hash: string;
  stamp: string;
}

/** The sealed files of a cache, by their path relative to it. */
export type SealedFiles = ReadonlyMap<string, Known>;

interface Seal {
  /** The digest of the code that encodes pictures, which is not part of their names. */
  code: string;
  files: Record<string, Known>;
}

/**
 * Removes all files from Astro's cache that differ from how the last finished build left them.
 * @param root the project's root, an absolute path
 * @param cacheDir Astro's cache, an absolute path
 * @returns the remaining files
 */
export function discardUnsealed(root: string, cacheDir: string): SealedFiles {
  const sealed = readSeal(cacheDir);
  remove(cacheDir, store);
  if (sealed.code !== pictureDigest(root)) remove(cacheDir, pictures);
  const left = new Map<string, Known>();
  for (const path of filesOf(cacheDir)) {
    const before = sealed.files[path];
    const known = before && knownFile(cacheDir, path, before);
    if (known && known.hash === before.hash) left.set(path, known);
    else remove(cacheDir, path);
  }
  // There may be a folder in place of a file.
  for (const path of Object.keys(sealed.files)) if (!left.has(path)) remove(cacheDir, path);
  return left;
}

/**
 * Seals Astro's cache after a finished build. A missing seal makes the next build slower, but must not make this one
 * fail.
 * @param before the files from `discardUnsealed`, which are not read again if they did not change
 */
export function sealCache(root: string, cacheDir: string, before: SealedFiles): void {
  const files = Object.fromEntries(
    filesOf(cacheDir).flatMap((path) => {
      const known = knownFile(cacheDir, path, before.get(path));
      return known ? [[path, known]] : [];
    }),
  );
  try {
    writeEntry(
      join(cacheDir, seal),
      JSON.stringify({ code: pictureDigest(root), files } satisfies Seal),
    );
  } catch (error) {
    printError(`The cache could not be sealed, so the next build will be slow: ${String(error)}`);
  }
}

function readSeal(cacheDir: string): Seal {
  const entry = readEntry(join(cacheDir, seal));
  return entry ? (JSON.parse(String(entry)) as Seal) : { code: "", files: {} };
}

/** The digest of the code and settings that encode pictures. Astro's names for pictures do not cover them. */
function pictureDigest(root: string): string {
  return codeDigest(root, ["astro", "sharp"], ["astro.config.mjs"]);
}

/** The files to seal, as paths relative to the cache with forward slashes. */
function filesOf(cacheDir: string): string[] {
  try {
    return readdirSync(join(cacheDir, pictures), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(cacheDir, join(entry.parentPath, entry.name)))
      .map((path) => path.replaceAll("\\", "/"));
  } catch {
    // Not a folder.
    return [pictures];
  }
}

function knownFile(cacheDir: string, path: string, before: Known | undefined): Known | undefined {
  const file = join(cacheDir, path);
  try {
    const stamp = fileStamp(file);
    if (stamp === undefined) return undefined;
    // The stamp is taken first, so that a file that is written meanwhile counts as changed.
    const isSame = before?.stamp === stamp;
    return { stamp, hash: isSame ? before.hash : hash("sha256", readFileSync(file)) };
  } catch {
    return undefined;
  }
}

function remove(cacheDir: string, path: string): void {
  rmSync(join(cacheDir, path), { recursive: true, force: true });
}
