import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ImportLists } from "./import-lists.ts";

const root = mkdtempSync(join(tmpdir(), "roundup-imports-"));
after(() => rmSync(root, { recursive: true }));
const module = join(root, "module.ts");
const lists = join(root, "node_modules/.astro/import-lists.json");
writeFileSync(join(root, "package-lock.json"), "{}");

/** What the module imports, as a new process finds it. */
function imports(): readonly string[] {
  const all = new ImportLists(root);
  const found = all.of(module, "module.ts");
  all.save();
  return found;
}

test("the imports of a module are found in the cache until the module changes", () => {
  writeFileSync(module, `import "one";`);
  assert.deepEqual(imports(), ["one"]);
  assert.ok(existsSync(lists));
  assert.deepEqual(imports(), ["one"]);
  writeFileSync(module, `import "two";`);
  assert.deepEqual(imports(), ["two"]);
});

test("a damaged cache is not used", () => {
  writeFileSync(module, `import "one";`);
  imports();
  writeFileSync(lists, "{");
  assert.deepEqual(imports(), ["one"]);
});
