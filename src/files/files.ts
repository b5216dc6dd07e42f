import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder, as paths from it with forward slashes, sorted; names that begin with a dot are left out. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replaceAll("\\", "/")
        .replace(/^\//, ""),
    )
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")))
    .sort();
}

/**
 * The bytes of a file as characters of one byte each, for looking through many files for ASCII: as UTF-8, one
 * quotation mark makes a page take twice its size in memory.
 */
export function bytesOf(file: string): string {
  return readFileSync(file, "latin1");
}

const versions = new Map<string, string>();

/** Everything that turns a file into data and HTML. */
const reading = ["src/newsroom", "src/markdown", "src/ingest", "src/components/mdx"];

/**
 * A hash of the code in some folders: what is kept from an earlier run is valid only under the same one.
 * @param root the project's root, an absolute path
 * @param folders from the root
 */
export function codeVersion(root: string, folders: readonly string[] = reading): string {
  const key = [root, ...folders].join("\n");
  const known = versions.get(key);
  if (known) return known;
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const folder of folders.filter((one) => existsSync(join(root, one)))) {
    for (const file of filesBelow(join(root, folder))) {
      if (!/\.(test|fixture)\.ts$/.test(file))
        hash.update(file).update(readFileSync(join(root, folder, file)));
    }
  }
  const version = hash.digest("hex");
  versions.set(key, version);
  return version;
}
