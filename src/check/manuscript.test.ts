import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { textOf } from "./manuscript.ts";

describe("the rules do not parse a text that the reader refused", () => {
  const refused: [name: string, text: string][] = [
    ["for its depth", `${"> ".repeat(30)}a`],
    ["for a paragraph of 20,000 characters", "A word.\n".repeat(2500)],
    ["for an invisible character", "A \u2028 b."],
    ["for its marks", "*a\n".repeat(3000)],
  ];
  for (const [name, text] of refused)
    test(name, (t) => {
      const root = mkdtempSync(join(tmpdir(), "manuscript-"));
      t.after(() => rmSync(root, { recursive: true }));
      writeFileSync(join(root, "a.md"), `---\na: 1\n---\n${text}`);
      assert.deepEqual(textOf(root, "a.md", "md").passages, []);
    });
});
