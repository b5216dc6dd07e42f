/** Tells whether a file changed without reading it, as git does. */
import { lstatSync, statSync, type Stats } from "node:fs";

/**
 * What identifies the state of a file: size, times and inode. `ctime` is part of it, because programs cannot set it,
 * unlike `mtime`.
 * @param path an absolute path; a link is followed
 */
export function stampOf(path: string): string {
  return stampFrom(statSync(path));
}

/** The stamp of a file from its status. */
export function stampFrom({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/**
 * The stamp of a file that is not a link; undefined if there is no such file.
 * @param path an absolute path
 */
export function fileStamp(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? stampFrom(found) : undefined;
}

/**
 * How long after its last change a file can be told from another version with the same stamp, in milliseconds. File
 * systems record times with a precision of a few milliseconds, some of two seconds.
 */
const settled = 2500;

/** Whether a stamp that is taken at the instant `at` will differ after any later change of the file. */
export function isSettled(stamp: string, at: number): boolean {
  const [, mtime = 0, ctime = 0] = stamp.split(" ").map(Number);
  return at - Math.max(mtime, ctime) > settled;
}
