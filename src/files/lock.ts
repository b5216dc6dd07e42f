/**
 * Locks between processes. A lock is SQLite's lock on an empty file, which the operating system releases when the
 * process ends, however it ends: no lock is ever stale, and none expires while a long build keeps its process busy.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Who holds a lock. */
export interface Holder {
  /** Its process. */
  pid: number;
  /** Where it serves, if it does. */
  url?: string;
}

export interface Lock {
  /** Adds where the holder serves to what others read. */
  tellUrl(url: string): void;
  release(): void;
}

/** Thrown when a lock cannot be taken; the message says why. */
export class LockError extends Error {}

/** Thrown when another process, or this one, holds the lock. */
export class LockedError extends LockError {
  /** Unknown when it took the lock only this moment. */
  readonly holder: Holder | undefined;

  constructor(name: string, holder: Holder | undefined) {
    super(`${name} is locked.`);
    this.holder = holder;
  }
}

/** Referenced here, since a database that is garbage collected is closed, which releases its lock. */
const held = new Set<DatabaseSync>();

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
const busy = 5;

/**
 * Takes a lock without waiting. Its files stay afterwards: to remove them would let two processes lock two files.
 * @param root the project's root, an absolute path
 * @param name what is locked, a file name
 * @throws {LockedError} when it is held
 * @throws {LockError} when the file cannot be locked at all
 */
export function lock(root: string, name: string): Lock {
  const folder = join(root, "node_modules/.roundup");
  const file = join(folder, `${name}.lock`);
  const holderFile = join(folder, `${name}.json`);
  const tell = (holder: Holder) => writeFileSync(holderFile, JSON.stringify(holder));
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec("BEGIN EXCLUSIVE");
    tell({ pid: process.pid });
  } catch (error) {
    database?.close();
    if ((error as { errcode?: number }).errcode === busy)
      throw new LockedError(name, readHolder(holderFile));
    throw new LockError(`${file} cannot be locked: ${(error as Error).message}.`, { cause: error });
  }
  const locked = database;
  held.add(locked);
  return {
    tellUrl: (url) => tell({ pid: process.pid, url }),
    release: () => {
      if (held.delete(locked)) locked.close();
    },
  };
}

/** Who wrote the file, unless that process has ended: then whoever holds the lock has not written it yet. */
function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    process.kill(holder.pid, 0);
    return holder;
  } catch {
    return undefined;
  }
}
