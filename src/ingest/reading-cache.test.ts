import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { codeWith } from "#testing/code.ts";
import { article, project } from "#testing/project.ts";
import { readContent } from "./reader.ts";
import { ReadingCache } from "./reading-cache.ts";

const path = "articles/2015/05/18/one.md";

/** A paper with one article, which was read some time after it was written. */
function paper(t: TestContext) {
  const root = project({ [`content/${path}`]: article() });
  t.after(() => rmSync(root, { recursive: true }));
  const file = join(root, "content", path);
  const read = (code?: string) => new ReadingCache(root, code).find(path).known?.headline;
  const readAndSave = () => {
    const cache = new ReadingCache(root, undefined, () => Date.now() + 10_000);
    readContent(root, undefined, cache);
    cache.save(() => true);
  };
  readAndSave();
  return { root, file, read, readAndSave, headline: "One" };
}

test("an article that was read once is known, also in a clone with other times", (t) => {
  const { file, read } = paper(t);
  const before = read();
  assert.ok(before);
  const bytes = readFileSync(file);
  rmSync(file);
  writeFileSync(file, bytes);
  utimesSync(file, 0, 0);
  assert.equal(read(), before);
});

test("an edit is seen, even if it is as long as before and its time is set back", (t) => {
  const { file, read } = paper(t);
  const text = readFileSync(file, "utf8");
  const { atime, mtime } = statSync(file);
  writeFileSync(file, text.replace("queue", "QUEUE"));
  utimesSync(file, atime, mtime);
  assert.notEqual(readFileSync(file, "utf8"), text);
  assert.equal(read(), undefined);
});

test("an article with problems is read again, so that they are reported again", (t) => {
  const { root, file, readAndSave } = paper(t);
  writeFileSync(file, article({ fields: { status: "neither" } }));
  readAndSave();
  assert.equal(readContent(root).problems.length, 1);
});

test("a damaged cache, or one of other code, knows nothing", (t) => {
  const { root, read } = paper(t);
  const code = codeWith("src/markdown/facts.ts");
  t.after(() => rmSync(code, { recursive: true }));
  assert.equal(read(code), undefined);
  const cache = join(root, "node_modules/.astro/readings/2015.json");
  writeFileSync(cache, readFileSync(cache, "utf8").replace("2015-05", "2016-05"));
  assert.equal(read(), undefined);
});

test("deleted articles are removed from the cache", (t) => {
  const { root } = paper(t);
  const cache = new ReadingCache(root);
  cache.find(path);
  cache.save(() => false);
  assert.equal(new ReadingCache(root).find(path).known, undefined);
});
