import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { recover } from "./staging.ts";

/** A publication in a process of its own, which can be killed at one of its renames. */
function publish(root: string, edition: string, dieAt = ""): NodeJS.Signals | null {
  const script = `
    import { mkdirSync, writeFileSync } from "node:fs";
    import { stage, swap } from ${JSON.stringify(import.meta.resolve("./staging.ts"))};
    const folder = stage(${JSON.stringify(root)}, "dist");
    mkdirSync(${JSON.stringify(root)} + "/" + folder);
    writeFileSync(${JSON.stringify(root)} + "/" + folder + "/index.html", ${JSON.stringify(edition)});
    swap(${JSON.stringify(root)}, "dist");`;
  const preload = import.meta.resolve("./die-at-rename.fixture.mjs");
  const { signal } = spawnSync(
    process.execPath,
    ["--import", preload, "--input-type=module", "--eval", script],
    { env: { ...process.env, DIE_AT: dieAt } },
  );
  return signal;
}

for (const { moment, dieAt, left } of [
  { moment: "with everything written", dieAt: "before dist", left: "old" },
  { moment: "with the old site moved away", dieAt: "before .dist-next", left: "old" },
  { moment: "with the new site in its place", dieAt: "after .dist-next", left: "new" },
]) {
  test(`a build that is killed ${moment} leaves the ${left} site whole, and the next one works`, () => {
    const root = mkdtempSync(join(tmpdir(), "roundup-staging-"));
    const published = () => readFileSync(join(root, "dist/index.html"), "utf8");
    try {
      assert.equal(publish(root, "old"), null);
      assert.equal(publish(root, "new", dieAt), "SIGKILL");
      recover(root, "dist");
      assert.equal(published(), left);

      assert.equal(publish(root, "next"), null);
      assert.equal(published(), "next");
      assert.deepEqual(readdirSync(root), ["dist"], "nothing lies about");
    } finally {
      rmSync(root, { recursive: true });
    }
  });
}

test("what a killed build had written is not published by the next one", () => {
  const root = mkdtempSync(join(tmpdir(), "roundup-staging-"));
  try {
    mkdirSync(join(root, ".dist-next"));
    writeFileSync(join(root, ".dist-next/draft.html"), "half");
    publish(root, "next");
    assert.deepEqual(readdirSync(join(root, "dist")), ["index.html"]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
