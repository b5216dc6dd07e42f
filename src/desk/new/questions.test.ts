import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draftingIn, flags, pasted } from "./new.fixture.ts";

test("asks again after an unknown id and suggests the nearest", async (t) => {
  const { run, written } = draftingIn(t);
  const answers = "The bridge is open\n\nines-flak\nines-falk\nramadi\n\niraq\n";
  const { status, printed } = await run([], answers);
  assert.equal(status, 0);
  assert.match(printed, /“ines-flak” is not in content\/people\. Did you mean “ines-falk”\?/);
  assert.match(printed, /tomas-reed {2}Tomas Reed/);
  const { fields } = written("the-bridge-is-open");
  assert.equal(fields["section"], "daily roundup");
  assert.deepEqual(fields["byline"], ["ines-falk"]);
  assert.equal(fields["story"], undefined);
});

test("does not ask for settings given as flags", async (t) => {
  const { run, written } = draftingIn(t);
  const { status, printed } = await run(flags, "battle-for-ramadi\n");
  assert.equal(status, 0);
  assert.match(printed, /Story \(optional\)/);
  assert.doesNotMatch(printed, /Headline|Byline/);
  assert.equal(written("the-bridge-is-open").fields["story"], "battle-for-ramadi");
});

test("writes nothing when the input ends early", async (t) => {
  const { run, wroteSomething } = draftingIn(t);
  const { status, error } = await run([], "The bridge is open\n");
  assert.equal(status, 1);
  assert.match(error ?? "", /Nothing was written/);
  assert.equal(wroteSomething(), false);
});

test("asks for the headline of a text without one, and suggests its first words", async (t) => {
  const { root, run, written } = draftingIn(t);
  writeFileSync(join(root, "paste.txt"), "The bridge is open again, they say, and Reuters has it.");
  const answers = "My own headline\n\nines-falk\nramadi\n\niraq\n";
  const { status, printed } = await run(["--from", "paste.txt"], answers);
  assert.equal(status, 0);
  assert.match(printed, /Headline \[The bridge is open again\]:/);
  assert.equal(written("my-own-headline").fields["headline"], "My own headline");
});

test("suggests answers from the pasted text", async (t) => {
  const { root, run, written } = draftingIn(t);
  writeFileSync(join(root, "paste.txt"), pasted);
  const { printed } = await run(["--from", "paste.txt"], "\n\nines-falk\n\n\n\n");
  assert.match(printed, /Headline \[Bridge near Ramadi reopens after nine days\]:/);
  assert.match(printed, /Dateline \[ramadi\]:/);
  const { fields } = written("bridge-near-ramadi-reopens-after-nine-days");
  assert.equal(fields["dateline"], "ramadi");
});
