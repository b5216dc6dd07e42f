import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { draftingIn, flags, pasted } from "./new.fixture.ts";

test("makes a draft from flags alone that passes check, with marks for what is missing", async (t) => {
  const { run, written, checked } = draftingIn(t);
  const { status, out } = await run([...flags, "--story", "battle-for-ramadi", "--yes"]);
  assert.equal(status, 0);
  const { fields } = written("the-bridge-is-open");
  assert.equal(fields["headline"], "The bridge is open");
  assert.deepEqual(fields["byline"], ["ines-falk", "tomas-reed"]);
  assert.deepEqual(fields["topics"], ["iraq", "islamic-state"]);
  assert.equal(fields["story"], "battle-for-ramadi");
  assert.equal(fields["status"], "draft");
  assert.equal(fields["publishedAt"], "2015-05-18T11:00:00-04:00");
  assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
  assert.match(out ?? "", /Wrote content\/articles\/2015\/05\/18\/the-bridge-is-open\.md/);
  assert.match(out ?? "", /localhost:4321\/daily-roundup\/2015\/05\/18\/the-bridge-is-open\//);
  assert.match(out ?? "", /npm run check -- content/);
  assert.match(out ?? "", /the first build after 18 May 2015, 11:00 a\.m\. EDT publishes it/);
});

test("marks everything for confirmation with --yes alone, and check still passes", async (t) => {
  const { run, written, checked } = draftingIn(t);
  const { status, printed } = await run(["--yes"]);
  assert.equal(status, 0);
  assert.equal(printed, "");
  assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
  assert.match(written("untitled").yaml, /byline: \[ines-falk\] # TO CONFIRM/);
});

test("a mark in a published article fails the check", async (t) => {
  const { run, pathOf, checked } = draftingIn(t);
  await run(["--yes"]);
  const file = pathOf("untitled");
  writeFileSync(file, readFileSync(file, "utf8").replace("status: draft", "status: published"));
  assert.equal((await checked()).errors[0]?.rule, "placeholder");
});

test("asks nothing when the text comes from standard input", async (t) => {
  const { run, written } = draftingIn(t);
  const { status, printed } = await run(["--from", "-", "--byline", "tomas-reed"], pasted);
  assert.equal(status, 0);
  assert.equal(printed, "");
  assert.deepEqual(written("bridge-near-ramadi-reopens-after-nine-days").fields["byline"], [
    "tomas-reed",
  ]);
});

for (const [name, args, message] of [
  ["a headline without letters", ["--headline", "…"], /no letters/],
  ["a file that does not exist", ["--from", "nowhere.txt"], /no file nowhere\.txt/],
  ["an empty text", ["--from", "-"], /no text on standard input/],
] as const) {
  test(`rejects ${name}`, async (t) => {
    const { run, wroteSomething } = draftingIn(t);
    const { status, error } = await run([...args, "--yes"], " \n");
    assert.equal(status, 1);
    assert.match(error ?? "", message);
    assert.equal(wroteSomething(), false);
  });
}

test("prints the usage for an unknown option", async (t) => {
  const { status, error } = await draftingIn(t).run(["--head", "x"]);
  assert.equal(status, 2);
  assert.match(error ?? "", /--from FILE/);
});

for (const extension of ["md", "mdx"]) {
  test(`does not overwrite an existing article: .${extension}`, async (t) => {
    const { run, pathOf } = draftingIn(t);
    await run([...flags, "--yes"]);
    const file = pathOf("the-bridge-is-open");
    const mine = file.replace(/md$/, extension);
    rmSync(file);
    writeFileSync(mine, "mine");
    const { status, error } = await run([...flags, "--yes"]);
    assert.equal(status, 1);
    assert.match(error ?? "", /already exists/);
    assert.equal(readFileSync(mine, "utf8"), "mine");
    assert.deepEqual(readdirSync(dirname(mine)), [`the-bridge-is-open.${extension}`]);
  });
}

test("files a draft from the last hour of a day under the next day", async (t) => {
  const { root, run, checked } = draftingIn(t, "2015-05-19T03:30:00Z");
  await run([...flags, "--yes"]);
  assert.ok(existsSync(join(root, "content/articles/2015/05/19/the-bridge-is-open.md")));
  assert.deepEqual((await checked()).errors, []);
});
