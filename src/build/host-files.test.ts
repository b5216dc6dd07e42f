import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { writeHeaders } from "./headers.ts";
import { writeHostFiles } from "./host-files.ts";

/** Writes the files of a site with this number of redirects. */
function write(
  t: TestContext,
  redirects: number,
  { address = "https://news.example", indexed = true } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "roundup-hosts-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeHeaders(folder, [], indexed);
  const lines = Array.from({ length: redirects }, (_, index) => `/old-${index}/ /new/ 301\n`);
  writeFileSync(join(folder, "_redirects"), lines.join(""));
  const said = writeHostFiles(folder, address);
  return { folder, said, read: (file: string) => readFileSync(join(folder, file), "utf8") };
}

test("a site with more redirects than a host reads has them all, and says so", (t) => {
  const { said, read } = write(t, 2001);
  assert.match(said ?? "", /^There are 2001 redirects; Cloudflare Pages reads the first 2000/);
  for (const file of ["nginx-http.conf", "Caddyfile"]) {
    assert.equal(read(file).match(/"\/old-\d+\/" "\/new\/"/g)?.length, 2001, file);
  }
  assert.equal(write(t, 2000).said, undefined);
});

test("two papers of one nginx have variables of their own", (t) => {
  const variables = ["https://news.example/paper", "https://news.example/notes"].flatMap(
    (address) =>
      write(t, 1, { address })
        .read("nginx-http.conf")
        .match(/\$\w+_\w+/g) ?? [],
  );
  assert.equal(new Set(variables).size, 4);
});

test("a marker makes GitHub Pages serve folders like _astro", (t) => {
  assert.ok(existsSync(join(write(t, 0).folder, ".nojekyll")));
});

test("servers close a preview to search engines, and nothing else", (t) => {
  for (const file of ["nginx-server.conf", "Caddyfile"]) {
    assert.match(write(t, 0, { indexed: false }).read(file), /X-Robots-Tag "noindex"/, file);
    assert.doesNotMatch(write(t, 0).read(file), /X-Robots-Tag/, file);
  }
});
