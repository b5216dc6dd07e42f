/** Former addresses for hosts that can do better than a page which leads on. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateOf } from "#newsroom/article.ts";
import { articleAddress } from "#ingest/address-record.ts";
import type { Content } from "#ingest/reader.ts";

/**
 * Writes `_redirects` (https://docs.netlify.com/routing/redirects/, also read by Cloudflare Pages) and
 * `nginx-addresses.conf`, a pair of maps: `$moved_to` is the new address, `$gone` is 1 for what was withdrawn.
 * @param folder the built site, an absolute path
 * @param now the build's clock: what goes out later has no address yet that could be led to
 */
export function writeRedirects(folder: string, content: Content, now: Date): void {
  const moved = content.articles
    .filter(({ article }) => ["published", "withdrawn"].includes(stateOf(article, now)))
    .flatMap((file) =>
      (file.article.formerly ?? []).map((from) => ({ from, to: articleAddress(file, content) })),
    );
  const gone = content.articles
    .filter(({ article }) => article.status === "withdrawn")
    .map((file) => articleAddress(file, content));
  writeFileSync(
    join(folder, "_redirects"),
    moved.map(({ from, to }) => `${from} ${to} 301\n`).join(""),
  );
  const map = (name: string, lines: string[]) =>
    `map $uri ${name} {\n  default "";\n${lines.map((line) => `  ${line};\n`).join("")}}\n`;
  writeFileSync(
    join(folder, "nginx-addresses.conf"),
    map(
      "$moved_to",
      moved.map(({ from, to }) => `${from} ${to}`),
    ) +
      map(
        "$gone",
        gone.map((path) => `${path} 1`),
      ),
  );
}

/** The new address for each former one of a built site; none while there is no site. */
export function readRedirects(folder: string): Map<string, string> {
  return new Map(linesOf(join(folder, "_redirects"), /^(\S+) (\S+) 301$/gm));
}

/** The addresses of a built site that were withdrawn; none while there is no site. */
export function readGone(folder: string): Set<string> {
  const maps = linesOf(join(folder, "nginx-addresses.conf"), /^ {2}(\S+) (1);$/gm);
  return new Set(maps.map(([from]) => from));
}

/** The two groups of each line of a file that `writeRedirects` wrote. */
function linesOf(file: string, line: RegExp): [string, string][] {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return [...text.matchAll(line)].map(([, first = "", second = ""]) => [first, second]);
}
