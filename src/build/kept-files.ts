/** Which files of the last site stay, and which new ones nothing needs. */
import type { Decision } from "./outdated.ts";
import type { FileRecord, SiteRecord } from "./site-record.ts";

/** The files of the last build that stay, with their records. */
export function* keptFiles(last: SiteRecord, { kept }: Decision): Generator<[string, FileRecord]> {
  for (const file of kept) {
    const record = last.files[file];
    if (record) yield [file, record];
  }
}

/** Pictures in sizes that Astro makes for nothing. */
export function unusedPictures(files: ReadonlyMap<string, FileRecord>): string[] {
  const used = new Set([...files.values()].flatMap(({ assets = [] }) => assets));
  return [...files.keys()].filter((file) => {
    const [, name = ""] = /^_astro\/(.+\.(?:png|jpe?g|webp|avif))$/.exec(file) ?? [];
    return name !== "" && !used.has(name);
  });
}
