import assert from "node:assert/strict";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "#ingest/reader.ts";
import { article, articleFile, project } from "#testing/project.ts";
import { changedInputs, inputsOf } from "./inputs.ts";

const code = join(import.meta.dirname, "../..");

test("what has changed between two builds is named by its file", (t) => {
  const [one, two, three] = [articleFile("one"), articleFile("two"), articleFile("three")];
  const root = project({ [one]: article(), [two]: article() });
  t.after(() => rmSync(root, { recursive: true }));
  // The code is that of this project.
  const inputs = (compress = false) => inputsOf(code, readContent(root), compress);
  const before = inputs();
  assert.deepEqual(changedInputs(before, inputs()), []);
  assert.deepEqual(changedInputs(before, inputs(true)), ["how it is built"]);
  appendFileSync(join(root, one), "\nOne more sentence.\n");
  rmSync(join(root, two));
  writeFileSync(join(root, three), article());
  appendFileSync(join(root, "content/outlets/reuters.yaml"), "about: An agency.\n");
  assert.deepEqual(changedInputs(before, inputs()).sort(), [
    one,
    three,
    two,
    "content/outlets/reuters.yaml",
  ]);
});
