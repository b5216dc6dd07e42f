import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, articleFile, project } from "#testing/project.ts";

const command = join(import.meta.dirname, "../desk/check/check.ts");
const sentence =
  "The bridge was crossed by *all* who had waited, [Reuters reports](source:reuters). ";
const text = `${sentence.repeat(6)}\n\n`.repeat(12);

test("the memory of a check does not grow with the number of articles", (t) => {
  const files = Array.from({ length: 100 }, (_, i) => [articleFile(`a-${i}`), article({ text })]);
  const root = project(Object.fromEntries(files) as Record<string, string>);
  t.after(() => rmSync(root, { recursive: true }));
  // In megabytes: enough for the code, the dictionaries and one syntax tree, but not for those of all articles.
  const { status, stderr } = spawnSync(process.execPath, ["--max-old-space-size=90", command], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, SITE_NOW: "2016-01-04T10:20:00Z" },
  });
  assert.equal(status, 0, stderr.slice(-500));
});
