/** Former addresses for hosts that can do better than a page which leads on. */
import { writeFileSync } from "node:fs";
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
