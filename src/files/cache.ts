/**
 * A cache whose entries verify themselves: each file starts with a hash of its name and data. A truncated, altered or
 * misplaced entry counts as missing. The package `cacache` does the same, but with many dependencies and a separate
 * index that can be damaged, too.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * The path of an entry.
 * @param root the project's root, an absolute path
 * @param name starts with a digest of everything that the entry depends on
 */
export function cachePath(root: string, kind: "bodies" | "cards", name: string): string {
  return join(root, "node_modules/.astro", kind, name.slice(0, 2), name);
}

/** Returns the entry at a path. If there is none, calls `make` and caches its result. */
export async function cached(
  path: string,
  make: () => Promise<string | Uint8Array>,
): Promise<Buffer> {
  // Synchronous, because with small files a promise costs more than reading.
  const entry = readEntry(path);
  if (entry) return entry;
  const made = Buffer.from(await make());
  writeEntry(path, made);
  return made;
}

/** The data of the entry at a path; undefined if it is missing or damaged. */
export function readEntry(path: string): Buffer | undefined {
  try {
    return verified(path, readFileSync(path));
  } catch {
    return undefined;
  }
}

/** Writes an entry, and creates its folder if necessary. */
export function writeEntry(path: string, bytes: string | Uint8Array): void {
  const data = Buffer.from(bytes);
  mkdirSync(dirname(path), { recursive: true });
  // Renaming is atomic, so that no one reads a partially written entry.
  const unfinished = `${path}.${randomUUID()}`;
  writeFileSync(unfinished, Buffer.concat([headerOf(path, data), data]));
  try {
    renameSync(unfinished, path);
  } catch {
    // There is a folder with this name.
    rmSync(path, { recursive: true, force: true });
    renameSync(unfinished, path);
  }
}

function verified(path: string, file: Buffer | undefined): Buffer | undefined {
  const end = file?.indexOf("\n") ?? -1;
  if (!file || end < 0) return undefined;
  const data = file.subarray(end + 1);
  return headerOf(path, data).equals(file.subarray(0, end + 1)) ? data : undefined;
}

function headerOf(path: string, data: Uint8Array): Buffer {
  const digest = createHash("sha256")
    .update(`${basename(path)}\n`)
    .update(data)
    .digest("base64");
  return Buffer.from(`sha256-${digest}\n`);
}
