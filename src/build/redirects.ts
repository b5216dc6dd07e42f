/** Redirects for hosts that can do better than a page that forwards readers. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { decodedAddress, isPageFile } from "#newsroom/address-form.ts";
import { feedPath } from "#newsroom/permalink.ts";
import { baseOf } from "#newsroom/site.ts";
import { redirectsOf, type Redirect } from "#newsroom/public-pages.ts";
import { articleAddress, publicAt } from "#ingest/address-record.ts";
import { withdrawnEntities } from "#ingest/lost-at.ts";
import type { Content } from "#ingest/reader.ts";

/**
 * Writes `_redirects` (https://docs.netlify.com/routing/redirects/, also read by Cloudflare Pages) and `_gone`, a list
 * of what was withdrawn. Moves the redirect pages of addresses like `/old.html` to where hosts look for them.
 * @param folder the built site, an absolute path
 * @param now the build's clock: what is not public yet has no address to redirect to
 */
export function writeRedirects(folder: string, content: Content, now: Date): void {
  const base = content.site ? baseOf(content.site.address) : "";
  const pages = redirectsOf(publicAt(content, now));
  for (const { from } of pages) if (isPageFile(from)) moveToFile(folder, decodedAddress(from));
  const moved = [...pages, ...pages.flatMap(feedRedirects)].map(({ from, to }) => ({
    from: `${base}${from}`,
    to: `${base}${to}`,
  }));
  const gone = [
    ...content.articles
      .filter(({ article }) => article.status === "withdrawn")
      .map((file) => articleAddress(file, content)),
    ...withdrawnEntities(content, now),
  ].map((path) => `${base}${path}`);
  writeFileSync(
    join(folder, "_redirects"),
    moved.map(({ from, to }) => `${from} ${to} 301\n`).join(""),
  );
  writeFileSync(join(folder, "_gone"), gone.map((path) => `${path}\n`).join(""));
}

/** Astro builds every page into a folder: `old.html/index.html`. */
function moveToFile(folder: string, address: string): void {
  const built = join(folder, address);
  const beside = `${built}.moved`;
  renameSync(join(built, "index.html"), beside);
  rmSync(built, { recursive: true });
  mkdirSync(dirname(built), { recursive: true });
  renameSync(beside, built);
}

/** Feeds move with their page. Feed readers do not follow a page that forwards, so only hosts can redirect them. */
function feedRedirects({ from, to, kind }: Redirect): Pick<Redirect, "from" | "to">[] {
  const hasFeeds = /^\/(?:[^/]+|(?:topics|stories)\/[^/]+)\/$/.test(to);
  const isList = kind === "sections" || kind === "topics" || kind === "stories";
  if (!hasFeeds || !isList || isPageFile(from)) return [];
  return (["rss", "atom", "json"] as const).map((format) => ({
    from: feedPath(from, format),
    to: feedPath(to, format),
  }));
}

/** The new address for each former one of a built site, which is decoded; none while there is no site. */
export function readRedirects(folder: string): Map<string, string> {
  const moved = linesIn(join(folder, "_redirects")).map((line) => line.split(" "));
  return new Map(moved.map(([from = "", to = ""]) => [decodedAddress(from), to]));
}

/** The addresses of a built site that were withdrawn; none while there is no site. */
export function readGone(folder: string): Set<string> {
  return new Set(linesIn(join(folder, "_gone")));
}

function linesIn(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}
