import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { byFeedParser, byJson, byRssParser, type ReadFeed } from "#testing/feed-readers.ts";
import { filesIn } from "./built-files.ts";

/** The paths of all feeds of a built site. */
export function feedPaths(dist: string): string[] {
  return filesIn(dist)
    .filter((file) => /(^|\/)(feed\.xml|atom\.xml|feed\.json)$/.test(file))
    .map((file) => `/${file}`);
}

/** The text of a feed, by its path. */
export function feedText(dist: string, path: string): string {
  return readFileSync(join(dist, path), "utf8");
}

/** A feed as each program that can parse its format reads it. */
export function readByAll(dist: string, path: string): Promise<ReadFeed[]> {
  const parsers = path.endsWith(".json") ? [byJson] : [byRssParser, byFeedParser];
  return Promise.all(parsers.map((parse) => parse(feedText(dist, path))));
}

/** A feed as one program reads it. */
export function readFeed(dist: string, path: string): Promise<ReadFeed> {
  const parse = path.endsWith(".json") ? byJson : byRssParser;
  return parse(feedText(dist, path));
}

/** The text of an HTML fragment, with plain quotation marks and single spaces. */
export function textOf(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return normalized(document.body.textContent ?? "");
}

/** A text with plain quotation marks and single spaces. */
export function normalized(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim();
}
