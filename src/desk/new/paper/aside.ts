/** Puts a new paper in the place of the one in `content/`, which is moved aside, or deleted if Git has all of it. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";

/** Where the old paper goes, unless the editor names another folder. */
export const asideFolder = ".sample";

/** The folder of the old paper; undefined to delete it. */
export type Destination = string | undefined;

/**
 * Why the old paper cannot go there; undefined if it can.
 * @param root the project's root, an absolute path
 */
export function faultOfDestination(root: string, destination: Destination): string | undefined {
  if (destination === undefined) return faultOfDeleting(root);
  const folder = resolve(root, destination);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return `${destination}/ is not empty. Move it away, or give another folder: --aside FOLDER.`;
  const below = relative(join(root, "content"), folder);
  return below === "" || (!below.startsWith("..") && !isAbsolute(below))
    ? "content/ cannot be moved into itself. Give another folder: --aside FOLDER."
    : undefined;
}

/** Why deleting `content/` would lose something: files, or changes, that Git does not have. */
function faultOfDeleting(root: string): string | undefined {
  const git = (...args: string[]) => spawnSync("git", args, { cwd: root, encoding: "utf8" });
  const known = git("ls-files", "--", "content");
  if (known.status !== 0 || known.stdout === "")
    return "content/ is not in Git, and what is deleted is lost. Move it aside instead.";
  const { stdout } = git("status", "--porcelain", "--ignored", "--", "content");
  const changed = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => line.slice(3));
  if (changed.length === 0) return undefined;
  const some = changed.slice(0, 3).join(", ");
  return `Git does not have all of content/: ${some}${changed.length > 3 ? ", …" : ""}. Commit these files, or move content/ aside instead.`;
}

/**
 * Replaces `content/` by a folder. When that fails, `content/` is as it was.
 * @param root the project's root, an absolute path
 * @param made the new content, a folder on the same file system
 */
export function replaceContent(root: string, made: string, destination: Destination): void {
  const content = join(root, "content");
  const old = destination === undefined ? `${dirname(made)}-old` : resolve(root, destination);
  const exists = existsSync(content);
  if (exists) moveFolder(content, old);
  try {
    renameSync(made, content);
  } catch (error) {
    if (exists) moveFolder(old, content);
    throw error;
  }
  if (exists && destination === undefined) rmSync(old, { recursive: true });
}

function moveFolder(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  // Some systems do not move a folder onto an empty one.
  if (existsSync(to)) rmSync(to, { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(from, to, { recursive: true, errorOnExist: true, preserveTimestamps: true });
    rmSync(from, { recursive: true });
  }
}
