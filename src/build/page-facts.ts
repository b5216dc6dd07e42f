/** What headers and sitemaps need to know about a page, kept in the record of the site. */
import { hashSource } from "#distribution/content-policy.ts";
import type { EmittedPage } from "./emitted-page.ts";
import type { PageFacts } from "./site-record.ts";

/** The end of the address of an article. */
const article = /\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/;

/** The facts of a page. Of its links, only those of lists to articles matter. */
export function factsOf({ path, canonical, noindex, styles, links }: EmittedPage): PageFacts {
  const listed = article.test(path) ? [] : [...links].filter((link) => article.test(link));
  return {
    canonical,
    ...(noindex ? { noindex } : {}),
    styles: styles.map(hashSource),
    ...(listed.length > 0 ? { links: listed } : {}),
  };
}

/** The names of the files in `_astro/`, which Astro names by their content, that a text refers to. */
export function assetsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\/_astro\/([\w.~-]+)/g), ([, name = ""]) => name))];
}
