/** Turns the names of files in requests into paths that may be written. */
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { isSlug, slugAdvice } from "#newsroom/address-form.ts";
import { forbiddenCharacter } from "#newsroom/fields.ts";
import { faultOfPictureName, pictureEnding } from "#newsroom/picture-name.ts";
import { unknownFiles } from "#ingest/content-files.ts";

/** Thrown for a file that the desk does not write; the message is for editors. */
export class PathError extends Error {}

/**
 * The path of a file in `content/`, with all links resolved. Neither the file nor its folder has to exist.
 * @param root the project's root, an absolute path
 * @param file from the root, with forward slashes: `content/site.yaml`
 * @throws {PathError} if it is not a file that editors write, or a link leads out of `content/`
 */
export function contentPath(root: string, file: string): string {
  const path = file.replace(/^content\//, "");
  const isPlain = path.split("/").every((part) => part !== "" && !part.startsWith("."));
  if (path === file || !isPlain || path.includes("\\") || forbiddenCharacter.test(path))
    throw new PathError(`The desk does not write ${file}.`);
  if (path === "permalinks.json") throw new PathError(`The desk does not write ${file}.`);
  const [unknown] = unknownFiles([path]);
  if (unknown) throw new PathError(`The desk does not write ${file}. ${unknown.right}`);
  checkName(path);
  const folder = realpathSync(join(root, "content"));
  const resolved = resolveLinks(join(folder, path));
  if (!resolved.startsWith(folder + sep))
    throw new PathError(`${file} is a link that leads out of content/.`);
  return resolved;
}

function checkName(path: string): void {
  const name = basename(path);
  if (pictureEnding.test(name)) {
    const fault = faultOfPictureName(`./${name}`);
    if (fault) throw new PathError(`“${name}” ${fault.is}. ${fault.right}`);
    return;
  }
  const id = name.replace(/\.\w+$/, "");
  if (!isSlug(id)) throw new PathError(`“${id}” cannot be part of an address. ${slugAdvice(id)}`);
}

/** A path with the links in it resolved, as far as it exists. */
function resolveLinks(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(resolveLinks(dirname(path)), basename(path));
}
