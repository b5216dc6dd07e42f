/**
 * A build writes beside `dist/` and takes its place at the end, so that whatever happens on the way, the last
 * good site stays whole. The same holds for `dist-preview/`.
 *
 * The folder is renamed where that works, wherever a link leads. Where it does not, as with a mount point or on
 * another file system, its files are replaced one by one.
 */
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, join, relative, resolve, sep } from "node:path";
import { reasonOf, ReplaceError, replaceFiles, type Leftover } from "./replace-files.ts";

export type Folder = "dist" | "dist-preview";

/** Thrown where a site cannot take its place; the message says why, and what the folder holds now. */
export class StagingError extends Error {}

/** What a build writes. */
const next = (folder: Folder) => `.${folder}-next`;
/** The last site, complete, while the new one is renamed. */
const last = (folder: Folder) => `.${folder}-last`;
/** The new site, complete, while its files replace those of the last one. */
const arriving = (folder: Folder) => `.${folder}-arriving`;
/** How the names of folders begin that are to be removed. */
const trash = (folder: Folder) => `.${folder}-trash-`;

/** What a system answers where a folder cannot be renamed, though its files may be replaced. */
const unrenamable = new Set(["EBUSY", "EXDEV", "EPERM", "EACCES"]);

/** Whether a build was killed while it published, or is publishing at this moment. */
export function wasInterrupted(root: string, folder: Folder): boolean {
  return [last(folder), arriving(folder)].some((name) => existsSync(join(root, name)));
}

/**
 * The folder that a build writes into, empty; from the project's root.
 * @throws {StagingError} when what is built could not take its place
 */
export function stage(root: string, folder: Folder): string {
  assertWritable(root, folder);
  try {
    recover(root, folder);
  } catch (error) {
    // This build replaces what that one could not.
    if (!(error instanceof StagingError)) throw error;
  }
  discard(root, folder, next(folder));
  return next(folder);
}

/**
 * Puts the finished site in the place of the last one.
 * @returns what of the last one, or of earlier builds, could not be removed; it is not part of the site
 * @throws {StagingError} when that fails
 */
export function swap(root: string, folder: Folder): Leftover[] {
  discard(root, folder, arriving(folder));
  if (!rename(root, folder)) {
    try {
      renameSync(join(root, next(folder)), join(root, arriving(folder)));
    } catch (error) {
      throw notPublished(folder, error);
    }
    finishReplacing(root, folder);
  }
  return emptyTrash(root, folder);
}

/**
 * Finishes what a killed build had begun to publish, or brings the last good site back.
 * @throws {StagingError} when that fails
 */
export function recover(root: string, folder: Folder): void {
  const site = placeOf(root, folder);
  if (existsSync(join(root, arriving(folder)))) finishReplacing(root, folder);
  else if (existsSync(site)) discard(root, folder, last(folder));
  else if (existsSync(join(root, last(folder)))) renameSync(join(root, last(folder)), site);
}

/**
 * Puts a finished site that lies elsewhere in the place of the last one, which takes its place there.
 * @param site the folder of the finished site, an absolute path
 * @returns whether the two could be exchanged; if not, all is as it was
 */
export function exchange(root: string, folder: Folder, site: string): boolean {
  const place = join(root, folder);
  const old = join(root, last(folder));
  try {
    renameSync(place, old);
  } catch {
    return false;
  }
  try {
    renameSync(site, place);
  } catch {
    renameSync(old, place);
    return false;
  }
  renameSync(old, site);
  return true;
}

/**
 * Finishes what a build that was killed had begun to exchange.
 * @param site as for `exchange`
 */
export function recoverExchange(root: string, folder: Folder, site: string): void {
  const old = join(root, last(folder));
  if (existsSync(old) && existsSync(join(root, folder)) && !existsSync(site)) renameSync(old, site);
}

/** @returns whether the folder could be renamed; if not, all is as it was */
function rename(root: string, folder: Folder): boolean {
  const site = placeOf(root, folder);
  const old = join(root, last(folder));
  const refused = (error: unknown) => {
    if (unrenamable.has((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw notPublished(folder, error);
  };
  const hadSite = existsSync(site);
  try {
    if (hadSite) renameSync(site, old);
  } catch (error) {
    return refused(error);
  }
  try {
    renameSync(join(root, next(folder)), site);
  } catch (error) {
    if (hadSite) renameSync(old, site);
    return refused(error);
  }
  if (hadSite) discard(root, folder, last(folder));
  return true;
}

function notPublished(folder: Folder, error: unknown): StagingError {
  return new StagingError(
    `The new site could not take its place: ${reasonOf(error)}. ${folder}/ is as it was.`,
  );
}

function finishReplacing(root: string, folder: Folder): void {
  const site = placeOf(root, folder);
  const source = join(root, arriving(folder));
  let leftovers: Leftover[];
  try {
    leftovers = replaceFiles(source, site);
  } catch (error) {
    if (!(error instanceof ReplaceError)) throw error;
    const what = `The new site could not be written into ${folder}/: ${error.message}.`;
    if (!error.untouched) {
      throw new StagingError(
        `${what} Some files there are new and some old; each page is whole. The next build finishes this.`,
      );
    }
    renameSync(source, join(root, next(folder)));
    throw new StagingError(`${what} ${folder}/ is as it was.`);
  }
  discard(root, folder, arriving(folder));
  if (leftovers.length === 0) return;
  throw new StagingError(
    `The new site is in ${folder}/, but these files of the last one are still there, since they could not be removed:\n${describeLeftovers(leftovers)}`,
  );
}

/** A line for each thing that could not be removed. */
export function describeLeftovers(leftovers: readonly Leftover[]): string {
  return leftovers.map(({ path, reason }) => `  ${path}: ${reason}`).join("\n");
}

/**
 * Renames a folder, if there is one, before it is removed: half of it must not be taken for a site.
 * @throws {StagingError} when it cannot be renamed
 */
function discard(root: string, folder: Folder, name: string): void {
  const path = join(root, name);
  if (!existsSync(path)) return;
  try {
    renameSync(path, join(root, `${trash(folder)}${randomUUID()}`));
  } catch (error) {
    throw new StagingError(`${name} is in the way. Remove it: ${reasonOf(error)}.`);
  }
  emptyTrash(root, folder);
}

/** @returns what could not be removed */
function emptyTrash(root: string, folder: Folder): Leftover[] {
  return readdirSync(root)
    .filter((name) => name.startsWith(trash(folder)))
    .flatMap((name) => {
      const path = join(root, name);
      try {
        rmSync(path, { recursive: true, force: true });
        return [];
      } catch (error) {
        return [{ path, reason: reasonOf(error) }];
      }
    });
}

/**
 * Where the site lies, or will: where a link leads.
 * @throws {StagingError} when it leads to what must not be replaced
 */
function placeOf(root: string, folder: Folder): string {
  let path = join(root, folder);
  for (let links = 0; lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink(); links++) {
    if (links === 40) throw new StagingError(`${folder} is a link that leads to itself.`);
    path = resolve(realpathSync(dirname(path)), readlinkSync(path));
  }
  if (path !== join(root, folder) && belongsToProject(path, realpathSync(root))) {
    throw new StagingError(
      `${folder} is a link to ${path}, which a build would replace. Let it lead to a folder for the site alone.`,
    );
  }
  return path;
}

/** Whether a path is the project, holds it, or is in one of the folders that it consists of. */
function belongsToProject(path: string, root: string): boolean {
  const [top = ""] = relative(root, path).split(sep);
  const own = ["content", "src", "public", "e2e", "node_modules", ".git"];
  return own.includes(top) || `${root}${sep}`.startsWith(join(path, sep));
}

function assertWritable(root: string, folder: Folder): void {
  const site = placeOf(root, folder);
  const refusal = refusalOf(existsSync(site) ? site : dirname(site));
  // A folder that may not be written can still be renamed.
  if (!refusal || (refusal.code === "EACCES" && !refusalOf(dirname(site)))) return;
  throw new StagingError(
    `${folder}/ cannot be written: ${refusal.message}. It is as it was, and nothing was built.`,
  );
}

/** Why nothing can be written into a folder, if so. */
function refusalOf(path: string): NodeJS.ErrnoException | undefined {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}
