/** The files that depend on all pages: sitemaps, headers, the configuration of servers. */
import type { Content } from "#ingest/reader.ts";
import { clock } from "#newsroom/clock.ts";
import { showsHeldBack } from "#newsroom/held-back.ts";
import { baseOf, type Site } from "#newsroom/site.ts";
import { writeHeaders } from "./headers.ts";
import { writeHostFiles } from "./host-files.ts";
import { allBelow } from "./site-cache.ts";
import type { FileRecord } from "./site-record.ts";
import { Sitemap } from "./sitemaps.ts";

/** Whether search engines may show the site that this process builds. */
export function isIndexed({ closed }: Pick<Site, "closed">): boolean {
  return !showsHeldBack() && !closed;
}

/**
 * Writes these files.
 * @param made the folder with what was made, an absolute path
 * @param files all other files of the site
 * @returns the files, and a sentence where a host would not read all of the site
 */
export function writeLists(
  made: string,
  content: Content,
  files: ReadonlyMap<string, FileRecord>,
): { files: string[]; limits: string | undefined } {
  const { site } = content;
  if (!site) throw new Error("The content was not read.");
  const before = new Set(allBelow(made));
  const pages = [...files]
    .flatMap(([file, { page }]) => (page ? [{ file, page }] : []))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const indexed = isIndexed(site);
  if (indexed) {
    const map = new Sitemap(content, clock());
    for (const { file, page } of pages) map.add(file, page);
    map.write(made);
  }
  const styles = [...new Set(pages.flatMap(({ page }) => page.styles))].sort();
  writeHeaders(made, styles, indexed, baseOf(site.address));
  const limits = writeHostFiles(made, site.address);
  return { files: allBelow(made).filter((file) => !before.has(file)), limits };
}
