import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressFiles } from "./compress.ts";

const page = `<!doctype html>${"<p>A bridge over the river.</p>".repeat(100)}`;

/** Two folders: a site with these files, and the one it replaces. */
function sites(t: TestContext, files: Record<string, string>, replaced: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "roundup-compress-"));
  t.after(() => rmSync(root, { recursive: true }));
  for (const [folder, own] of Object.entries({ site: files, last: replaced })) {
    mkdirSync(join(root, folder));
    for (const [name, text] of Object.entries(own)) writeFileSync(join(root, folder, name), text);
  }
  return { site: join(root, "site"), last: join(root, "last") };
}

test("texts are compressed in both formats, and everything else is left alone", async (t) => {
  const texts = ["index.html", "feed.xml", "feed.json", "a.css", "a.js", "cite.bib", "icon.svg"];
  const others = ["card.png", "font.woff2", "en.pf_fragment", "_headers", "nginx-http.conf"];
  const { site, last } = sites(
    t,
    Object.fromEntries([...texts, ...others].map((name) => [name, page])),
    {},
  );
  await compressFiles(site, last);
  for (const name of texts) {
    assert.equal(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).toString(), page);
    assert.equal(gunzipSync(readFileSync(join(site, `${name}.gz`))).toString(), page);
    assert.equal(readFileSync(join(site, name), "utf8"), page);
  }
  for (const name of others) assert.ok(!existsSync(join(site, `${name}.br`)), name);
});

test("a text that compression would make larger has no compressed file", async (t) => {
  const { site, last } = sites(t, { "short.txt": "ab" }, {});
  await compressFiles(site, last);
  assert.ok(!existsSync(join(site, "short.txt.br")));
  assert.ok(!existsSync(join(site, "short.txt.gz")));
});

test("a changed text is compressed again, and the same text gives the same bytes", async (t) => {
  const { site, last } = sites(
    t,
    { "same.html": page, "new.html": `${page}!` },
    { "same.html": page, "new.html": page },
  );
  await compressFiles(last, join(last, "none"));
  await compressFiles(site, last);
  const bytes = (folder: string, name: string) => readFileSync(join(folder, name));
  assert.deepEqual(bytes(site, "same.html.br"), bytes(last, "same.html.br"));
  assert.equal(brotliDecompressSync(bytes(site, "new.html.br")).toString(), `${page}!`);
  assert.equal(gunzipSync(bytes(site, "new.html.gz")).toString(), `${page}!`);
});
