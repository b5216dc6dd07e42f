/** What a site is made from: tells whether a build would make the same again, and what has changed since the last. */
import { hash } from "node:crypto";
import { join } from "node:path/posix";
import { calendarOf } from "#newsroom/calendar.ts";
import { showsHeldBack } from "#newsroom/held-back.ts";
import { registryNames } from "#newsroom/registry.ts";
import { isPictureFile } from "#ingest/content-files.ts";
import type { Content } from "#ingest/reader.ts";
import { siteCode } from "./site-code.ts";
import { stampOf } from "#files/stamp.ts";

/** A digest of everything that a site is made from, by its name: a file from the project's root, or a noun. */
export type Inputs = Readonly<Record<string, string>>;

/**
 * All content and code that a site is made from, and how it is built.
 * @param root the project's root, an absolute path
 * @param compress whether compressed files belong to the site
 */
export function inputsOf(root: string, content: Content, compress: boolean): Inputs {
  const { site, pages, articles, files } = content;
  const digest = (value: unknown) =>
    hash("sha256", JSON.stringify(value), "base64url").slice(0, 22);
  return {
    "the code": siteCode(root),
    "how it is built": digest([compress, showsHeldBack()]),
    "content/site.yaml": digest(site),
    ...Object.fromEntries(
      registryNames.flatMap((name) =>
        [...content[name]].map(([id, entry]) => [`content/${name}/${id}.yaml`, digest(entry)]),
      ),
    ),
    ...Object.fromEntries(Array.from(pages.values(), (page) => [page.file, digest(page)])),
    ...Object.fromEntries(articles.map(({ file, digest }) => [file, digest.slice(0, 22)])),
    ...Object.fromEntries(
      [...files]
        .filter(isPictureFile)
        .map((path) => [`content/${path}`, stampOf(join(root, "content", path))]),
    ),
  };
}

/** The names of the inputs that differ, those that are new and those that are gone included. */
export function changedInputs(before: Inputs, now: Inputs): string[] {
  const names = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...names].filter((name) => before[name] !== now[name]);
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
