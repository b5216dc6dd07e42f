import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { project } from "#testing/project.ts";
import { whatIsOut } from "./published-addresses.ts";

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

test("without a build, what is recorded is out", () => {
  withFiles([], (root) => {
    const { from, addresses } = whatIsOut(root, ["daily-roundup"]);
    assert.equal(from, "permalinks");
    assert.deepEqual([...addresses], ["/daily-roundup/2015/05/18/recorded/"]);
  });
});

test("in a build, pages of articles are out; lists, cards and other sections are not articles", () => {
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
    const { from, addresses } = whatIsOut(root, ["daily-roundup", "not-built"]);
    assert.equal(from, "dist");
    assert.deepEqual([...addresses], ["/daily-roundup/2015/05/18/a/"]);
  });
});
