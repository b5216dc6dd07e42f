import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import {
  baseIn,
  formatRules,
  headersFor,
  parseRules,
  readHeaders,
  writeHeaders,
} from "./headers.ts";

function siteOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "headers-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const folder = siteOf({
  "index.html": "",
  "_astro/site.abc.css": "",
  _redirects: "",
  "feed.xml": "",
  "pagefind/2015/pagefind.js": "",
  "pagefind/2015/fragment/en_1.pf_fragment": "",
});
after(() => rmSync(folder, { recursive: true }));
writeHeaders(folder, ["'sha256-style'"], true);
const rules = readHeaders(folder);
const header = (path: string, name: string) => headersFor(rules, path).get(name) ?? "";

for (const [path, caching] of [
  ["/", ""],
  ["/about/", ""],
  ["/feed.xml", ""],
  ["/pagefind/2015/pagefind.js", ""],
  ["/pagefind/2015/fragment/en_1.pf_fragment", "public, max-age=31536000, immutable"],
  ["/_astro/site.abc.css", "public, max-age=31536000, immutable"],
] as const) {
  test(`${path} is ${caching ? "immutable" : "revalidated, as hosts do by default"}`, () => {
    assert.equal(header(path, "Cache-Control"), caching);
  });
}

test("every address has the headers that protect it, one that leads nowhere too", () => {
  for (const path of ["/", "/about/", "/search/", "/feed.xml", "/nothing/here/"]) {
    assert.equal(header(path, "X-Content-Type-Options"), "nosniff", path);
    assert.match(header(path, "Strict-Transport-Security"), /max-age=\d{8}/, path);
    assert.match(header(path, "Content-Security-Policy"), /frame-ancestors 'none'/, path);
  }
});

test("search engines may show no file of a preview, and every file of a published site", () => {
  const preview = siteOf({});
  after(() => rmSync(preview, { recursive: true }));
  writeHeaders(preview, [], false);
  for (const path of ["/", "/feed.xml", "/a/2015/05/18/b/card.png", "/_astro/a.avif"]) {
    assert.equal(headersFor(readHeaders(preview), path).get("X-Robots-Tag"), "noindex", path);
    assert.equal(header(path, "X-Robots-Tag"), "", path);
  }
});

test("only the policy is set by two rules, first the one that allows more", () => {
  for (const path of [
    "/",
    "/search/",
    "/_astro/a.js",
    "/pagefind/2015/fragment/en_1.pf_fragment",
  ]) {
    for (const [name, value] of headersFor(rules, path)) {
      const [first, ...more] = value.split(", ").filter((one) => one.startsWith("script-src"));
      const values = rules.flatMap(({ headers }) => headers[name] ?? []);
      if (first) assert.deepEqual(more, []);
      else assert.ok(values.includes(value), `${path} ${name}: ${value}`);
    }
  }
});

test("a site with a thousand sections and pages needs no more rules", () => {
  assert.ok(rules.length < 10);
});

test("the policy knows the style sheets by their hashes", () => {
  assert.match(header("/", "Content-Security-Policy"), /style-src 'self' 'sha256-style'/);
});

test("what is written for hosts is read back as it was", () => {
  assert.equal(formatRules(parseRules(formatRules(rules))), formatRules(rules));
});

test("more than hosts would read is refused", () => {
  const many = Array.from({ length: 101 }, (_, i) => ({ path: `/${i}`, headers: {} }));
  assert.throws(() => formatRules(many), /100 rules/);
  assert.throws(() => formatRules([{ path: "/", headers: { A: "a".repeat(2000) } }]), /2,000/);
});

test("in a folder of its host, a site has rules for that folder alone", () => {
  const site = siteOf({});
  after(() => rmSync(site, { recursive: true }));
  writeHeaders(site, ["'sha256-style'"], true, "/paper");
  const own = readHeaders(site);
  assert.equal(baseIn(own), "/paper");
  assert.deepEqual(headersFor(own, "/"), new Map());
  for (const path of ["/", "/about/", "/feed.xml", "/_astro/site.abc.css"])
    assert.deepEqual(headersFor(own, `/paper${path}`), headersFor(rules, path), path);
});
