/**
 * The sitemaps (https://www.sitemaps.org/protocol.html) of a built site. They are made from the pages that
 * were emitted, so that they can neither miss an address nor invent one.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { xml } from "#distribution/xml.ts";
import { changesOf } from "#newsroom/article.ts";
import { bytesOf, filesBelow } from "#files/files.ts";
import { articleAddress } from "#ingest/address-record.ts";
import type { Content } from "#ingest/reader.ts";

/** The protocol allows 50,000 addresses a file; smaller ones are fetched again faster. */
const addressesPerFile = 10_000;

const namespace = { "@xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** A page, or a sitemap in the index of sitemaps. */
export interface Entry {
  loc: string;
  /** The last change of what the page shows; unknown for pages that show no article. */
  lastmod: string | undefined;
}

/**
 * Writes `sitemap-index.xml` and the sitemaps that it lists, `sitemap-0.xml` and on.
 * @param folder the built site, an absolute path
 * @throws {Error} when a page for search engines does not know its own address
 */
export function writeSitemaps(folder: string, content: Content, now: Date): void {
  const changed = lastChanges(content, now);
  const entries = filesBelow(folder)
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) => sitemapEntry(file, bytesOf(join(folder, file)), content, changed));
  for (const [file, text] of sitemapFiles(entries, content.site?.address ?? "")) {
    writeFileSync(join(folder, file), text);
  }
}

/** The sitemaps of these pages and their index, as file names and texts. */
export function sitemapFiles(entries: readonly Entry[], site: string): Map<string, string> {
  const count = Math.max(1, Math.ceil(entries.length / addressesPerFile));
  const parts = Array.from({ length: count }, (_, part) =>
    entries.slice(part * addressesPerFile, (part + 1) * addressesPerFile),
  );
  const sitemap = parts.map((part, index): Entry => {
    const loc = new URL(`/sitemap-${index}.xml`, site).href;
    return { loc, lastmod: newest(part.flatMap(({ lastmod }) => lastmod ?? [])) };
  });
  return new Map([
    ["sitemap-index.xml", xml({ sitemapindex: { ...namespace, sitemap } })],
    ...parts.map(
      (url, index) => [`sitemap-${index}.xml`, xml({ urlset: { ...namespace, url } })] as const,
    ),
  ]);
}

/** When each article last changed for its readers, by address. */
function lastChanges(content: Content, now: Date): Map<string, string> {
  return new Map(
    content.articles.map((file) => {
      const [change] = changesOf(file.article, now);
      return [articleAddress(file, content), change?.at ?? file.article.publishedAt];
    }),
  );
}

/** The entry of a page; none for what search engines are told to leave out. */
function sitemapEntry(
  file: string,
  html: string,
  content: Content,
  changed: ReadonlyMap<string, string>,
): Entry[] {
  if (/<meta name="robots" content="[^"]*noindex/.test(html)) return [];
  const path = `/${file}`.replace(/index\.html$/, "");
  const loc = new URL(path, content.site?.address).href;
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  if (canonical !== loc) {
    throw new Error(`${file} is at ${loc}, but gives ${canonical ?? "nothing"} as its address.`);
  }
  return [{ loc, lastmod: changed.get(path) ?? lastChangeIn(html, path, content, changed) }];
}

/** A list changes with the articles in it. A page about the paper may link to an article without showing it. */
function lastChangeIn(
  html: string,
  path: string,
  { pages }: Content,
  changed: ReadonlyMap<string, string>,
): string | undefined {
  if (pages.has(path.slice(1, -1))) return undefined;
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const linked = [...main.matchAll(/ href="([^"#]*)/g)].map(([, href = ""]) => href);
  return newest(linked.flatMap((href) => changed.get(href) ?? []));
}

function newest(instants: readonly string[]): string | undefined {
  return instants.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
