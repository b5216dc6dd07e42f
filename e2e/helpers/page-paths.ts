import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "./built-files.ts";

/** The paths of all pages of a built site, such as `/about/`, sorted. Redirects are not pages. */
export function pagePaths(dist: string): string[] {
  return filesIn(dist)
    .filter((file) => file.endsWith(".html"))
    .filter((file) => !readFileSync(join(dist, file), "utf8").includes('http-equiv="refresh"'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
}

/** The HTML of a page, by its path. */
export function htmlOf(dist: string, path: string): string {
  return readFileSync(join(dist, htmlFile(path)), "utf8");
}

/** The file of a page, relative to the root of the site. */
export function htmlFile(path: string): string {
  return path.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
}

/** Whether search engines may index a page. */
export function isIndexable(html: string): boolean {
  const robots = /<meta name="robots" content="([^"]*)"/.exec(html)?.[1] ?? "";
  return !robots.split(/[ ,]+/).includes("noindex");
}

/** What the paths of similar pages have in common: `/people/…/page/0/` for `/people/ada-quill/page/2/`. */
function kindOf(path: string): string {
  return path
    .split("/")
    .map((part, depth) => {
      if (/^\d+$/.test(part)) return "0";
      return depth > 1 && part !== "" && part !== "page" ? "…" : part;
    })
    .join("/");
}

/** The first page of each kind. */
export function firstOfEachKind(paths: readonly string[]): string[] {
  return [...Map.groupBy(paths, kindOf).values()].map(([first = ""]) => first);
}

/** The first and the last page of each kind. */
export function samplesOfEachKind(paths: readonly string[]): string[] {
  const kinds = Map.groupBy(paths, kindOf);
  return [...kinds.values()].flatMap((kind) => [...new Set([kind.at(0) ?? "", kind.at(-1) ?? ""])]);
}
