import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { checkFiles, recordsOf, type Expected } from "./check-output.ts";
import { fileOfPage, PageWriter } from "./page-writer.ts";

const style = "p { color: red }";

async function inFolder(check: (expected: Expected) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  try {
    await check({ root: "/srv/paper", folder, styleSheets: new Set([style]), base: "" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const page = (words: string) =>
  new TextEncoder().encode(`<html><style>${style}</style><p>${words}</html>`);

test("pages are written, and known as if they had been read again", () =>
  inFolder(async (expected) => {
    const writer = new PageWriter(expected);
    const files = Array.from({ length: 45 }, (_, index) => `topics/t${index}/index.html`);
    for (const file of files) await writer.write({ file, bytes: page(`“${file}”`) });
    const records = recordsOf(await writer.end());
    const read = recordsOf([checkFiles(expected, files)]);
    assert.deepEqual([...records.keys()].sort(), [...files].sort());
    for (const [file, record] of records) {
      assert.notEqual(record.stamp, "");
      assert.deepEqual({ ...record, stamp: "" }, read.get(file));
    }
  }));

test("a page that must not be published is found", () =>
  inFolder(async (expected) => {
    const writer = new PageWriter(expected);
    await writer.write({ file: "a/index.html", bytes: page("Fine.") });
    await writer.write({ file: "b/index.html", bytes: page("<script>alert(1)</script>") });
    const checked = await writer.end();
    assert.throws(() => recordsOf(checked), /b\/index\.html has a script that is not ours/);
  }));

test("a page that cannot be written stops the build", () =>
  inFolder(async (expected) => {
    writeFileSync(join(expected.folder, "a"), "A file is in the way.");
    const writer = new PageWriter(expected);
    await writer.write({ file: "a/index.html", bytes: page("Fine.") });
    await assert.rejects(writer.end(), /EEXIST|ENOTDIR/);
  }));

test("only pages with plain addresses are named here", () => {
  assert.equal(fileOfPage("/"), "index.html");
  assert.equal(fileOfPage("/topics/iraq/"), "topics/iraq/index.html");
  for (const path of ["/404/", "/old.html/", "/caf%C3%A9/", "/feed.xml", "/a/../b/"])
    assert.equal(fileOfPage(path), undefined, path);
});
