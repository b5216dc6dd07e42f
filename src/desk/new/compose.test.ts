import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draftingIn, pasted } from "./new.fixture.ts";

test("turns a pasted text into a draft with sources, citations and marks", async (t) => {
  const { root, run, written, checked } = draftingIn(t);
  writeFileSync(join(root, "paste.txt"), pasted);
  const { status, out } = await run(["--from", "paste.txt", "--yes"]);
  assert.equal(status, 0);
  const { fields, yaml, body } = written("bridge-near-ramadi-reopens-after-nine-days");
  assert.equal(fields["headline"], "Bridge near Ramadi reopens after nine days");
  assert.equal(fields["deck"], "Traders cross with flour and fuel");
  assert.equal(fields["dateline"], "ramadi");
  assert.deepEqual(fields["topics"], ["iraq"]);
  const sources = fields["sources"] as { id: string; outlet: string }[];
  assert.deepEqual(sources.map(({ outlet }) => outlet).sort(), ["bbc-news", "reuters", "the-hill"]);
  assert.match(yaml, /# {3}caption: "Trucks wait at the bridge on Sunday\."/);
  assert.match(yaml, /# {3}credit: "Ali Example\/AFP"/);
  assert.match(body, /^\s*<!-- confirm: filed under ramadi and cites reuters/);
  assert.match(
    body,
    /Engineers reopened the \\\*old\\\* bridge on Monday, a guard told \[the BBC\]\(source:bbc-news\) \(\[Reuters\]\(source:reuters\)\)\./,
  );
  assert.match(body, /, \[The Hill reports\]\(source:the-hill\)\./);
  assert.doesNotMatch(body, /Subscribe|Jane Example|World/);
  assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
  for (const line of [
    /a subscription offer: Subscribe now for \$1 a week/,
    /a byline: By Jane Example/,
    /a section label: World/,
    /line 2: .*the headline, from the first line/,
    /this cites The Hill/,
  ])
    assert.match(out ?? "", line);
});

test("adds a placeholder source to a pasted text that names one outlet", async (t) => {
  const { run, written, checked } = draftingIn(t);
  await run(["--from", "-"], "The bridge is open today\n\nIt is open, Reuters reports.");
  const { fields } = written("the-bridge-is-open-today");
  assert.equal((fields["sources"] as object[]).length, 2);
  assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
});

test("finds a topic after a longer word that begins with its name", async (t) => {
  const { run, written } = draftingIn(t);
  await run(["--from", "-"], "The bridge is open today\n\nIraqi trucks cross it into Iraq again.");
  const { fields, yaml } = written("the-bridge-is-open-today");
  assert.deepEqual(fields["topics"], ["iraq"]);
  assert.match(yaml, /topics: \[iraq\] # TO CONFIRM: the topics, from the pasted text/);
});

test("escapes the markup in a pasted text", async (t) => {
  const { run, written, checked } = draftingIn(t);
  const text =
    "The bridge is open today\n\n<script>alert(1)</script> [x](javascript:1) # no\n\n--- {a} <!-- b --> ![c](d.png) Reuters says.\n\nBBC News — says > so.";
  await run(["--from", "-"], text);
  const { body } = written("the-bridge-is-open-today");
  assert.match(body, /\\<script>/);
  assert.deepEqual((await checked()).errors, []);
});
