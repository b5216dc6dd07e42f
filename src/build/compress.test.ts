import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressedNames, compressFiles } from "./compress.ts";

const page = `<!doctype html>${"<p>A bridge over the river.</p>".repeat(100)}`;

/** A site with these files. */
function siteWith(t: TestContext, files: Record<string, string>) {
  const site = mkdtempSync(join(tmpdir(), "roundup-compress-"));
  t.after(() => rmSync(site, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text);
  return site;
}

test("texts are compressed in both formats, and everything else is left alone", async (t) => {
  const texts = ["index.html", "feed.xml", "feed.json", "a.css", "a.js", "cite.bib", "icon.svg"];
  const others = ["card.png", "font.woff2", "en.pf_fragment", "_headers", "nginx-http.conf"];
  const all = [...texts, ...others];
  const site = siteWith(t, Object.fromEntries(all.map((name) => [name, page])));
  const written = await compressFiles(site, all);
  assert.deepEqual(written.sort(), texts.flatMap(compressedNames).sort());
  for (const name of texts) {
    assert.equal(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).toString(), page);
    assert.equal(gunzipSync(readFileSync(join(site, `${name}.gz`))).toString(), page);
    assert.equal(readFileSync(join(site, name), "utf8"), page);
  }
  for (const name of others) assert.ok(!existsSync(join(site, `${name}.br`)), name);
});

test("a text that compression would make larger has no compressed file", async (t) => {
  const site = siteWith(t, { "short.txt": "ab" });
  assert.deepEqual(await compressFiles(site, ["short.txt"]), []);
  assert.ok(!existsSync(join(site, "short.txt.br")));
  assert.ok(!existsSync(join(site, "short.txt.gz")));
});

test("the same text gives the same bytes", async (t) => {
  const site = siteWith(t, { "a.html": page, "b.html": page });
  await compressFiles(site, ["a.html", "b.html"]);
  for (const ending of ["br", "gz"]) {
    const [a, b] = ["a", "b"].map((name) => readFileSync(join(site, `${name}.html.${ending}`)));
    assert.deepEqual(a, b);
  }
});
