import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draftingIn } from "./new.fixture.ts";

test("unknown ids are refused with the nearest, all at once", async (t) => {
  const { run, wroteSomething } = draftingIn(t);
  const wrong = ["--byline", "ines-flak", "--dateline", "ramady", "--topics", "iraq,irak"];
  const { status, error } = await run([...wrong, "--section", "daily", "--story", "x", "--yes"]);
  assert.equal(status, 1);
  for (const line of [
    /--byline: There is no “ines-flak”\. Did you mean “ines-falk”/,
    /--dateline: .*“ramadi”/,
    /--topics: There is no “irak”\. Did you mean “iraq”/,
    /--section: There is no “daily”/,
    /--story: There is no “x”/,
  ])
    assert.match(error ?? "", line);
  assert.equal(wroteSomething(), false);
});

for (const [name, args, message] of [
  ["a headline that is too long", ["--headline", "a".repeat(161)], /--headline: .*at most 160/],
  ["two sections", ["--section", "daily roundup, daily roundup 2"], /--section: Only one fits/],
  ["no topic", ["--topics", ""], /--topics: Something has to stand here/],
] as const) {
  test(`${name} is refused`, async (t) => {
    const { run, wroteSomething } = draftingIn(t);
    const { status, error } = await run([...args, "--yes"]);
    assert.equal(status, 1);
    assert.match(error ?? "", message);
    assert.equal(wroteSomething(), false);
  });
}

for (const folder of ["content/topics", "content/outlets"]) {
  test(`without anything in ${folder} there is no draft`, async (t) => {
    const { root, run, wroteSomething } = draftingIn(t);
    rmSync(join(root, folder), { recursive: true });
    const { status, error } = await run(["--yes"]);
    assert.equal(status, 1);
    assert.equal(error, `There is nothing in ${folder} yet: add a file there first.`);
    assert.equal(wroteSomething(), false);
  });
}
