/** Tells whether a build would make the same site again, before anything is made. */
import { hash } from "node:crypto";
import { join } from "node:path/posix";
import { calendarOf } from "#newsroom/calendar.ts";
import { showsHeldBack } from "#newsroom/held-back.ts";
import { registryNames } from "#newsroom/registry.ts";
import { isPictureFile } from "#ingest/content-files.ts";
import type { Content } from "#ingest/reader.ts";
import { siteCode } from "./site-code.ts";
import { stampOf } from "#files/stamp.ts";

/**
 * A digest of all content and code that a site is made from, and of how it is built.
 * @param root the project's root, an absolute path
 * @param compress whether compressed files belong to the site
 */
export function inputsOf(root: string, content: Content, compress: boolean): string {
  const { site, pages, articles, files } = content;
  return hash(
    "sha256",
    JSON.stringify([
      siteCode(root),
      compress,
      showsHeldBack(),
      site,
      registryNames.map((name) => [...content[name]]),
      [...pages],
      articles.map(({ file, digest }) => [file, digest]),
      [...files].filter(isPictureFile).map((path) => [path, stampOf(join(root, "content", path))]),
    ]),
  );
}

/** How long an article is in the news sitemap, in milliseconds. */
const newsAge = 2 * 86_400_000;

/**
 * The instant until which nothing on the site depends on the clock, at the latest: an article or a correction becomes
 * public, the news sitemap loses an article, or a day begins, in UTC or where the paper is.
 */
export function unchangedUntil({ site, articles }: Content, now: Date): Date {
  const at = now.getTime();
  const instants = articles.flatMap(({ article }) => {
    const published = Date.parse(article.publishedAt);
    const changes = [...(article.updates ?? []), ...(article.corrections ?? [])];
    return [published, published + newsAge, ...changes.map((change) => Date.parse(change.at))];
  });
  const { day } = calendarOf(site ?? { language: "en", timeZone: "UTC" });
  const dayOf = (time: number) => {
    const instant = new Date(time).toISOString();
    return `${instant.slice(0, 10)} ${day(instant)}`;
  };
  const midnights = Array.from(
    { length: (2 * 86_400_000) / quarter },
    (_, index) => (Math.floor(at / quarter) + index + 1) * quarter,
  ).filter((time) => dayOf(time - 1) !== dayOf(time));
  const later = [...instants, ...midnights].filter((instant) => instant > at);
  return new Date(later.reduce((a, b) => Math.min(a, b), Infinity));
}

/** Days begin at a quarter of an hour of UTC, in every time zone; in milliseconds. */
const quarter = 900_000;
