import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../..");

/** These imitate other programs and white paper. */
const others = new Set([
  "src/desk/surfaces/components/Print.astro",
  "src/desk/surfaces/components/SearchResult.astro",
]);

test("only style sheets contain colors; all other files use the palette", () => {
  const files = globSync("src/**/*.{ts,astro}", { cwd: root })
    .filter((file) => !/\.(test|fixture)\.ts$/.test(file) && !others.has(file))
    .sort();
  const color = /(?<![&\w])#(?:[\da-f]{3}){1,2}\b/i;
  const found = files.filter((file) => color.test(readFileSync(join(root, file), "utf8")));
  assert.ok(files.length > 200);
  assert.deepEqual(found, []);
});
