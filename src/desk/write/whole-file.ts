/** Writes files whole or not at all, and never over what somebody else wrote. */
import { hash, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync } from "node:fs";
import { linkSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Identifies the bytes of a file; null if there is no file. */
export type Version = string | null;

/** Thrown when a file is not the version that an edit started from. */
export class ConflictError extends Error {
  /** What the file is now; undefined if it was deleted. */
  readonly bytes: Buffer | undefined;

  constructor(bytes: Buffer | undefined) {
    super("The file has changed.");
    this.bytes = bytes;
  }
}

/** The bytes of a file; undefined if there is none. */
export function readIfAny(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false }) && readFileSync(path);
}

export function versionOf(bytes: Uint8Array | undefined): Version {
  return bytes ? hash("sha256", bytes) : null;
}

/**
 * Replaces a file if it still is the version that the edit started from, and does nothing if its bytes stay the same.
 * A process that is killed at any moment leaves the old file or the new one.
 * @param root the project's root; unfinished files are kept outside of `content/`, where nothing watches them
 * @param version what was read; null for a new file
 * @throws {ConflictError} if it is another version
 */
export function writeWhole(
  root: string,
  path: string,
  bytes: Uint8Array,
  version: Version,
): Version {
  const current = readIfAny(path);
  if (versionOf(current) !== version) throw new ConflictError(current);
  if (current?.equals(bytes)) return version;
  mkdirSync(dirname(path), { recursive: true });
  const mode = current ? statSync(path).mode : 0o666;
  const unfinished = writeUnfinished(join(root, "node_modules/.roundup"), bytes, mode);
  try {
    put(unfinished, path, current === undefined);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new ConflictError(readIfAny(path));
    if (code !== "EXDEV") throw error;
    // content/ is on another disk.
    put(writeUnfinished(dirname(path), bytes, mode), path, current === undefined);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return versionOf(bytes);
}

function writeUnfinished(folder: string, bytes: Uint8Array, mode: number): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `.${randomUUID()}.tmp`);
  const handle = openSync(file, "wx", mode);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return file;
}

/** Moves a finished file to its place. A new file must not replace one that appeared meanwhile. */
function put(finished: string, path: string, isNew: boolean): void {
  if (!isNew) return renameSync(finished, path);
  linkSync(finished, path);
  rmSync(finished);
}
