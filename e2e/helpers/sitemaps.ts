import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parseSitemap, parseSitemapIndex } from "sitemap";

/** The addresses in a site's sitemaps, each with its last modification, as a search engine reads them. */
export async function lastModifications(dist: string): Promise<Map<string, string | undefined>> {
  const index = await parseSitemapIndex(createReadStream(join(dist, "sitemap-index.xml")));
  const sitemaps = await Promise.all(
    index.map(({ url }) => parseSitemap(createReadStream(join(dist, new URL(url).pathname)))),
  );
  return new Map(sitemaps.flat().map(({ url, lastmod }) => [url, lastmod]));
}
