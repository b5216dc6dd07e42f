/**
 * Cache entries that verify themselves: each is a file that begins with the hash of its bytes and its name. One that
 * was truncated, altered or exchanged is not believed. A cache such as `cacache` does the same with twenty packages,
 * and keeps an index beside the files that can be damaged on its own.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Where an entry lies.
 * @param root the project's root, an absolute path
 * @param name begins with a digest of what the entry was made from
 */
export function cachePath(root: string, kind: "bodies" | "cards", name: string): string {
  return join(root, "node_modules/.astro", kind, name.slice(0, 2), name);
}

/** The entry at a path, or else what `make` returns, which is written there. */
export async function cached(
  path: string,
  make: () => Promise<string | Uint8Array>,
): Promise<Buffer> {
  const entry = verified(path, await readFile(path).catch(() => undefined));
  if (entry) return entry;
  const made = Buffer.from(await make());
  writeEntry(path, made);
  return made;
}

/** The bytes of the entry at a path; undefined where there is none, or a damaged one. */
export function readEntry(path: string): Buffer | undefined {
  try {
    return verified(path, readFileSync(path));
  } catch {
    return undefined;
  }
}

/** Writes an entry, and the folders that it needs. */
export function writeEntry(path: string, bytes: string | Uint8Array): void {
  const data = Buffer.from(bytes);
  mkdirSync(dirname(path), { recursive: true });
  // Renamed into place, so that nobody reads an entry that is only half written.
  const unfinished = `${path}.${randomUUID()}`;
  writeFileSync(unfinished, Buffer.concat([headerOf(path, data), data]));
  try {
    renameSync(unfinished, path);
  } catch {
    // A folder lies there.
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
