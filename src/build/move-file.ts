/** Files are moved and linked where the file system can, and copied where it cannot. */
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";

/** What a system answers where files cannot be linked or moved, though they can be copied. */
const uncooperative = new Set(["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "ENOSYS", "EACCES"]);

/** Moves a file, and replaces what is in its way. Both paths are absolute. */
export function moveFile(from: string, to: string): void {
  inPlace(to, () => {
    try {
      renameSync(from, to);
    } catch (error) {
      if (!isUncooperative(error)) throw error;
      copyFileSync(from, to);
      rmSync(from);
    }
  });
}

/** Links a file, and replaces what is in its way. Both paths are absolute. */
export function linkFile(from: string, to: string): void {
  inPlace(to, () => {
    try {
      linkSync(from, to);
    } catch (error) {
      if (!isUncooperative(error)) throw error;
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
    }
  });
}

function isUncooperative(error: unknown): boolean {
  return uncooperative.has((error as NodeJS.ErrnoException).code ?? "");
}

/** Puts a file at a path; only if that fails, its folder is made and what is in the way is removed. */
function inPlace(path: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["ENOENT", "ENOTDIR", "EISDIR", "ENOTEMPTY", "EEXIST"].includes(code)) throw error;
    rmSync(path, { recursive: true, force: true });
    makeFolder(dirname(path));
    put();
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    // A file is in the way, here or above.
    for (let above = path; above !== dirname(above); above = dirname(above)) {
      if (statSync(above, { throwIfNoEntry: false })?.isFile()) rmSync(above);
    }
    mkdirSync(path, { recursive: true });
  }
}
