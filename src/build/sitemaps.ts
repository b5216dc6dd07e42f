/**
 * The sitemaps (https://www.sitemaps.org/protocol.html) of a built site. They are made from the pages that
 * were emitted, so that they can neither miss an address nor invent one.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { xml } from "#distribution/xml.ts";
import { changesOf } from "#newsroom/article.ts";
import { articleAddress } from "#ingest/address-record.ts";
import type { Content } from "#ingest/reader.ts";
import { pathOf } from "./emitted-page.ts";
import type { PageFacts } from "./site-record.ts";

/** The protocol allows 50,000 addresses a file; smaller ones are fetched again faster. */
const addressesPerFile = 10_000;

const namespace = { "@xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** A page, or a sitemap in the index of sitemaps. */
export interface Entry {
  loc: string;
  /** The last change of what the page shows; unknown for pages that show no article. */
  lastmod: string | undefined;
}

/** Gathers the pages of a built site for its sitemaps. */
export class Sitemap {
  readonly #content: Content;
  /** The address of the site. */
  readonly #address: string;
  /** When what is at an address of this host last changed. */
  readonly #changed: ReadonlyMap<string, string>;
  readonly #entries: Entry[] = [];
  /** When what a link leads to last changed. Lists have the same links again and again. */
  readonly #changedAt = new Map<string, string | undefined>();

  /** @param now the build's clock */
  constructor(content: Content, now: Date) {
    this.#content = content;
    this.#address = content.site?.address ?? "";
    this.#changed = lastChanges(content, now);
  }

  /**
   * Adds the page in a file, unless search engines are told to leave it out.
   * @throws {Error} when it is for search engines and does not give its own address
   */
  add(file: string, { canonical, noindex, links = [] }: Omit<PageFacts, "styles">): void {
    if (noindex) return;
    const path = pathOf(file);
    const loc = `${this.#address}${path}`;
    if (canonical !== loc)
      throw new Error(`${file} is at ${loc}, but gives ${canonical ?? "nothing"} as its address.`);
    this.#entries.push({ loc, lastmod: this.#changed.get(loc) ?? this.#lastChange(path, links) });
  }

  /** A list changes with the articles in it. A page about the paper may link to an article without showing it. */
  #lastChange(path: string, links: readonly string[]): string | undefined {
    if (this.#content.pages.has(path.slice(1, -1))) return undefined;
    return newest(links.flatMap((href) => this.#changeOf(href) ?? []));
  }

  #changeOf(href: string): string | undefined {
    if (!this.#changedAt.has(href))
      this.#changedAt.set(href, this.#changed.get(new URL(href, this.#address).href));
    return this.#changedAt.get(href);
  }

  /** Writes `sitemap-index.xml` and the sitemaps that it lists, `sitemap-0.xml` and on, into a folder. */
  write(folder: string): void {
    for (const [file, text] of sitemapFiles(this.#entries, this.#address))
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
    const loc = `${site}/sitemap-${index}.xml`;
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
      return [
        `${content.site?.address}${articleAddress(file, content)}`,
        change?.at ?? file.article.publishedAt,
      ];
    }),
  );
}

function newest(instants: readonly string[]): string | undefined {
  let found: { instant: string; at: number } | undefined;
  for (const instant of instants) {
    const at = Date.parse(instant);
    if (!found || at > found.at) found = { instant, at };
  }
  return found?.instant;
}
