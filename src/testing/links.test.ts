import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesBelow } from "#files/list.ts";

const source = join(import.meta.dirname, "..");

/** What links in templates may be besides paths of the paper, which `href` makes links of. */
const others = [
  /^href\(/,
  // Within the page, and by mail.
  /^`(#|mailto:)/,
  /^entry$/,
  /^mail$/,
  // Addresses of other sites, and absolute ones of the paper.
  /^(url|url \|\| entry|url \?\? href\(lead\.path\))$/,
  /^(page\.address|source\.url|source\.archiveUrl|canonical|oembed|`\$\{site\.address\}\$\{path\}`)$/,
  // A file that Vite has placed.
  /^font$/,
];

/** The addresses in a template's markup: `path` of `href={path}`, `"/"` of `href="/"`. */
function addressesIn(template: string): string[] {
  const attributes = /(?<![\w:-])(?:href|src|action)=(?:\{((?:`[^`]*`|[^`{}])*)\}|("[^"]*"))/g;
  const shorthand = /\{(href|src|action)\}/g;
  return [
    ...[...template.matchAll(attributes)].map(([, expression, text]) => expression ?? text ?? ""),
    ...[...template.matchAll(shorthand)].map(([, name = ""]) => name),
  ];
}

test("templates make every path of the paper a link with href()", () => {
  const templates = filesBelow(source).filter((file) => file.endsWith(".astro"));
  const bare = templates.flatMap((file) =>
    addressesIn(readFileSync(join(source, file), "utf8"))
      .filter((address) => !/^"(#|\.)/.test(address) && !others.some((one) => one.test(address)))
      .map((address) => `${file}: ${address}`),
  );
  assert.deepEqual(bare, []);
});
