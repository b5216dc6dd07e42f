import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draftingIn } from "./new.fixture.ts";

test("rejects all unknown ids at once and suggests the nearest", async (t) => {
  const { run, wroteSomething } = draftingIn(t);
  const wrong = ["--byline", "ines-flak", "--dateline", "ramady", "--topics", "iraq,irak"];
  const { status, error } = await run([...wrong, "--section", "daily", "--story", "x", "--yes"]);
  assert.equal(status, 1);
  for (const line of [
    /--byline: “ines-flak” is not in content\/people\. Did you mean “ines-falk”/,
    /--dateline: .*“ramadi”/,
    /--topics: “irak” is not in content\/topics\. Did you mean “iraq”/,
    /--section: “daily” is not in content\/sections\./,
    /--story: “x” is not in content\/stories\./,
  ])
    assert.match(error ?? "", line);
  assert.equal(wroteSomething(), false);
});

for (const [name, args, message] of [
  ["a headline that is too long", ["--headline", "a".repeat(161)], /--headline: .*at most 160/],
  ["two sections", ["--section", "daily roundup, daily roundup 2"], /--section: Only one value/],
  ["no topic", ["--topics", ","], /--topics: A value is required/],
] as const) {
  test(`rejects ${name}`, async (t) => {
    const { run, wroteSomething } = draftingIn(t);
    const { status, error } = await run([...args, "--yes"]);
    assert.equal(status, 1);
    assert.match(error ?? "", message);
    assert.equal(wroteSomething(), false);
  });
}

for (const folder of ["content/topics", "content/outlets"]) {
  test(`makes no draft without files in ${folder}`, async (t) => {
    const { root, run, wroteSomething } = draftingIn(t);
    rmSync(join(root, folder), { recursive: true });
    const { status, error } = await run(["--yes"]);
    assert.equal(status, 1);
    assert.equal(error, `There are no files in ${folder}. Add one first.`);
    assert.equal(wroteSomething(), false);
  });
}
