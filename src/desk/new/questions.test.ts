import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draftingIn, flags, pasted } from "./new.fixture.ts";

test("answers are taken by id, and asked for again with the nearest", async (t) => {
  const { run, written } = draftingIn(t);
  const answers = "The bridge is open\n\nines-flak\nines-falk\nramadi\n\niraq\n";
  const { status, printed } = await run([], answers);
  assert.equal(status, 0);
  assert.match(printed, /There is no “ines-flak”\. Did you mean “ines-falk”\?/);
  assert.match(printed, /tomas-reed {2}Tomas Reed/);
  const { fields } = written("the-bridge-is-open");
  assert.equal(fields["section"], "daily roundup");
  assert.deepEqual(fields["byline"], ["ines-falk"]);
  assert.equal(fields["story"], undefined);
});

test("what flags have settled is not asked", async (t) => {
  const { run, written } = draftingIn(t);
  const { status, printed } = await run(flags, "battle-for-ramadi\n");
  assert.equal(status, 0);
  assert.match(printed, /Story \(or nothing\)/);
  assert.doesNotMatch(printed, /Headline|Byline/);
  assert.equal(written("the-bridge-is-open").fields["story"], "battle-for-ramadi");
});

test("when the answers end nothing is written", async (t) => {
  const { run, wroteSomething } = draftingIn(t);
  const { status, error } = await run([], "The bridge is open\n");
  assert.equal(status, 1);
  assert.match(error ?? "", /nothing was written/);
  assert.equal(wroteSomething(), false);
});

test("what a pasted text suggests is offered as an answer", async (t) => {
  const { root, run, written } = draftingIn(t);
  writeFileSync(join(root, "paste.txt"), pasted);
  const { printed } = await run(["--from", "paste.txt"], "\n\nines-falk\n\n\n\n");
  assert.match(printed, /Headline \[Bridge near Ramadi reopens after nine days\]:/);
  assert.match(printed, /Dateline \[ramadi\]:/);
  const { fields } = written("bridge-near-ramadi-reopens-after-nine-days");
  assert.equal(fields["dateline"], "ramadi");
});
