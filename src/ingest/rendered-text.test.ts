import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { renderFile } from "./markdown-text.ts";
import { cachedText } from "./rendered-text.ts";

describe("the text of an article is rendered once and cached", () => {
  let root = "";
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "roundup-bodies-"));
    await mkdir(join(root, "content"));
  });
  after(() => rm(root, { recursive: true }));

  const file = "content/a.md";
  const write = (text: string) => writeFile(join(root, file), `---\nheadline: x\n---\n${text}`);

  const text = (digest: string) => cachedText(root, digest, () => renderFile(root, file, "en", {}));

  test("under its digest, without its frontmatter", async () => {
    await write("One.");
    const first = await text("aa1");
    assert.match(first, /^<p[^>]*>One\./);
    assert.ok(!first.includes("headline"));
    await write("Two.");
    assert.equal(await text("aa1"), first);
    assert.match(await text("aa2"), />Two\./);
  });

  test("also when many ask for it at the same time, and nothing else is left behind", async () => {
    await write("Three.");
    const texts = await Promise.all(Array.from({ length: 20 }, () => text("bb1")));
    assert.equal(new Set(texts).size, 1);
    assert.deepEqual(await readdir(join(root, "node_modules/.astro/bodies/bb")), ["bb1.html"]);
  });
});
