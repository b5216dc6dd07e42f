/** Finds the addresses of published articles. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { recordedAddresses } from "#ingest/address-record.ts";
import type { Out } from "./views/next-build.ts";

/**
 * The addresses of the articles in `dist/` or, if there is no build, those in `content/permalinks.json`.
 * @param root the project's root, an absolute path
 * @param sections the ids of the sections
 */
export function publishedAddresses(root: string, sections: Iterable<string>): Out {
  const dist = join(root, "dist");
  if (!existsSync(join(dist, "index.html")))
    return { from: "permalinks", addresses: new Set(recordedAddresses(root).filter(isArticle)) };
  const addresses = [...sections].flatMap((section) => articlesBelow(dist, `/${section}/`, 4));
  return { from: "dist", addresses: new Set(addresses) };
}

/** The record also has the addresses of other pages. */
function isArticle(address: string): boolean {
  return /^\/[^/]+\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(address);
}

/** `/section/2015/05/18/slug/`: year, month, day and slug are four folders deep. */
function articlesBelow(dist: string, path: string, levels: number): string[] {
  const folder = join(dist, path);
  if (levels === 0) return existsSync(join(folder, "index.html")) ? [path] : [];
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => articlesBelow(dist, `${path}${name}/`, levels - 1));
}
