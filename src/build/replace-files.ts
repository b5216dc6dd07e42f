/**
 * Puts a site in the place of another file by file, for folders that cannot be renamed. Whenever it is cut short,
 * each page is whole, old or new, with everything that it links to; doing it again finishes it.
 */
import {
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Something that could not be removed. */
export interface Leftover {
  /** An absolute path. */
  path: string;
  reason: string;
}

/** Thrown when not every file could be put in its place. */
export class ReplaceError extends Error {
  /** Whether the folder holds what it held before. */
  readonly untouched: boolean;

  constructor(cause: unknown, untouched: boolean) {
    super(reasonOf(cause), { cause });
    this.untouched = untouched;
  }
}

/**
 * Replaces what a folder holds.
 * @param from the new site, complete, an absolute path; it stays
 * @param to the folder, an absolute path; it stays the same folder
 * @returns files of the old site that could not be removed; nothing in the new one links to them
 * @throws {ReplaceError} when a file of the new site cannot be written
 */
export function replaceFiles(from: string, to: string): Leftover[] {
  const next = entriesIn(from);
  const before = entriesBefore(to);
  const files = [...next.files].sort(pagesLast);
  const isChanged = (file: string) =>
    before.files.has(file) ? !isSameFile(join(from, file), join(to, file)) : isTaken(file, before);
  let touched = false;
  try {
    // Nothing that is live links to what is new.
    for (const file of files.filter((one) => !isTaken(one, before))) put(file, from, to);
    for (const file of files.filter(isChanged)) {
      // What is in its way is removed first.
      touched ||= !before.files.has(file);
      put(file, from, to);
      touched = true;
    }
  } catch (error) {
    throw new ReplaceError(error, !touched && removeOthers(to, before).length === 0);
  }
  // Nothing links to the others any more.
  return removeOthers(to, next);
}

function entriesBefore(folder: string): Entries {
  try {
    mkdirSync(folder, { recursive: true });
    return entriesIn(folder);
  } catch (error) {
    throw new ReplaceError(error, true);
  }
}

/** What the system says is wrong. */
export function reasonOf(error: unknown): string {
  // Where rmSync knows no code, it says “, Unknown error: …”.
  return error instanceof Error ? error.message.replace(/^, Unknown error: /, "") : String(error);
}

/** Paths from a folder, with forward slashes. */
interface Entries {
  files: Set<string>;
  folders: Set<string>;
}

/** Everything below a folder; links are not followed. A folder that cannot be read counts as a file. */
function entriesIn(folder: string): Entries {
  const files = new Set<string>();
  const folders = new Set<string>();
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      // The file system's own, where the folder is the top of one.
      if (path === "lost+found") continue;
      if (!entry.isDirectory()) {
        files.add(path);
        continue;
      }
      try {
        walk(path);
        folders.add(path);
      } catch {
        files.add(path);
      }
    }
  };
  walk("");
  return { files, folders };
}

/** Whether a file, or something in its way, is there. */
function isTaken(file: string, { files, folders }: Entries): boolean {
  return files.has(file) || folders.has(file) || foldersAbove(file).some((path) => files.has(path));
}

/** The folders that a file lies in, the topmost first. */
function foldersAbove(file: string): string[] {
  const parts = file.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function isPage(file: string): boolean {
  return file.endsWith(".html");
}

function pagesLast(a: string, b: string): number {
  return Number(isPage(a)) - Number(isPage(b));
}

/** Copies a file; whoever reads it meanwhile gets all of the old one or all of the new one. */
function put(file: string, from: string, to: string): void {
  const target = join(to, file);
  makeRoom(file, to);
  const part = join(dirname(target), ".roundup-part");
  try {
    copyFileSync(join(from, file), part, constants.COPYFILE_FICLONE);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Makes the folders that a file needs, and removes what is in its way. */
function makeRoom(file: string, to: string): void {
  for (const above of foldersAbove(file)) {
    const path = join(to, above);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry?.isDirectory()) continue;
    if (entry) rmSync(path);
    mkdirSync(path);
  }
  const path = join(to, file);
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
}

/** Whether both are files with the same bytes. */
function isSameFile(a: string, b: string): boolean {
  const entry = lstatSync(b);
  if (!entry.isFile() || entry.size !== lstatSync(a).size) return false;
  return readFileSync(a).equals(readFileSync(b));
}

/** Removes everything but some entries. */
function removeOthers(folder: string, staying: Entries): Leftover[] {
  const found = entriesIn(folder);
  const leftovers: Leftover[] = [];
  const attempt = (path: string, remove: (path: string) => void) => {
    try {
      remove(join(folder, path));
    } catch (error) {
      leftovers.push({ path: join(folder, path), reason: reasonOf(error) });
    }
  };
  const others = [...found.files]
    .filter((file) => !staying.files.has(file))
    .sort((a, b) => pagesLast(b, a));
  for (const file of others) attempt(file, (path) => rmSync(path, { recursive: true }));
  const emptied = [...found.folders].filter(
    (path) =>
      !staying.folders.has(path) && !leftovers.some((one) => isBelow(one.path, join(folder, path))),
  );
  // Deepest first.
  for (const path of emptied.sort().reverse()) attempt(path, rmdirSync);
  return leftovers;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(join(folder, "/"));
}
