import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { project } from "#testing/project.ts";
import { publishedAddresses } from "./published-addresses.ts";

const recorded = { "content/permalinks.json": '["/daily-roundup/2015/05/18/recorded/"]' };

function withFiles(files: string[], check: (root: string) => void): void {
  const root = project(recorded);
  try {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), "");
    }
    check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("uses the recorded addresses if there is no build", () => {
  withFiles([], (root) => {
    const { from, addresses } = publishedAddresses(root, ["daily-roundup"]);
    assert.equal(from, "permalinks");
    assert.deepEqual([...addresses], ["/daily-roundup/2015/05/18/recorded/"]);
  });
});

test("finds the article pages in a build, but not lists, cards or other sections", () => {
  const files = [
    "dist/index.html",
    "dist/daily-roundup/index.html",
    "dist/daily-roundup/page/2/index.html",
    "dist/daily-roundup/2015/05/18/index.html",
    "dist/daily-roundup/2015/05/18/a/index.html",
    "dist/daily-roundup/2015/05/18/b/card.png",
    "dist/topics/2015/05/18/c/index.html",
  ];
  withFiles(files, (root) => {
    const { from, addresses } = publishedAddresses(root, ["daily-roundup", "not-built"]);
    assert.equal(from, "dist");
    assert.deepEqual([...addresses], ["/daily-roundup/2015/05/18/a/"]);
  });
});
