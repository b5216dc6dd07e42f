/**
 * Opens the pictures beside articles: a file that Astro cannot read would end a build with a stack trace, and a
 * truncated one would be published half gray. Results are cached by size and time, because decoding takes longer than
 * everything else that is read.
 */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import type { PictureFault } from "#newsroom/picture-name.ts";

/** The program that opens pictures. libvips cannot be called synchronously, and may crash on a damaged file. */
const program = join(import.meta.dirname, "open-pictures.ts");

/** An opened picture: what identifies its bytes, and its fault. */
type Opened = [stamp: string, fault: PictureFault | null];

interface Contents {
  /** Identifies the code that opened the pictures. */
  code: string;
  opened: Record<string, Opened>;
}

/**
 * The faults of pictures, by path.
 * @param root the project's root, an absolute path
 * @param pictures paths relative to `content/`
 */
export function faultsOfPictures(
  root: string,
  pictures: readonly string[],
): Map<string, PictureFault> {
  if (pictures.length === 0) return new Map();
  const cacheFile = join(root, "node_modules/.astro/pictures.json");
  const code = codeDigest(join(import.meta.dirname, "../.."), ["#ingest/open-pictures.ts"]);
  const known = readCache(cacheFile, code);
  const stamps = new Map(pictures.map((path) => [path, stampOf(join(root, "content", path))]));
  const unopened = pictures.filter((path) => known[path]?.[0] !== stamps.get(path));
  const faults = open(join(root, "content"), unopened);
  const opened = Object.fromEntries(
    pictures.map((path): [string, Opened] => {
      const stamp = stamps.get(path) ?? "";
      return [path, known[path]?.[0] === stamp ? known[path] : [stamp, faults[path] ?? null]];
    }),
  );
  if (unopened.length > 0 || Object.keys(known).length !== pictures.length)
    writeEntry(cacheFile, JSON.stringify({ code, opened } satisfies Contents));
  return new Map(
    Object.entries(opened).flatMap(([path, [, fault]]) => (fault ? [[path, fault]] : [])),
  );
}

function readCache(file: string, code: string): Contents["opened"] {
  const contents = JSON.parse(String(readEntry(file) ?? "null")) as Contents | null;
  return contents?.code === code ? contents.opened : {};
}

function stampOf(file: string): string {
  const { size, mtimeMs, ino } = statSync(file);
  return `${size} ${mtimeMs} ${ino}`;
}

function open(folder: string, paths: readonly string[]): Record<string, PictureFault> {
  if (paths.length === 0) return {};
  const output = execFileSync(process.execPath, [program, folder], {
    input: JSON.stringify(paths),
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: 100e6,
  });
  return JSON.parse(String(output)) as Record<string, PictureFault>;
}
