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

test("keeps the sources of an article in the paper's own form", async (t) => {
  const { root, run, written, checked } = draftingIn(t);
  const article = `---
headline: Bridge reopens
deck: Traders cross with flour.
section: daily roundup
byline: [tomas-reed]
dateline: ramadi
status: published
publishedAt: "2015-05-18T09:30:00-04:00"
topics: [iraq]
sources:
  - { id: wire, outlet: reuters, kind: wire, says: It is open., publishedAt: "2015-05-17" }
  - { id: lost, outlet: nobody, kind: wire, says: It is lost. }
---

It is open, [Reuters reports](source:wire), and [lost](source:lost).
`;
  writeFileSync(join(root, "a.md"), article);
  await run(["--from", "a.md", "--yes"]);
  const { fields, body } = written("bridge-reopens");
  assert.deepEqual((fields["sources"] as object[])[0], {
    id: "wire",
    outlet: "reuters",
    kind: "wire",
    says: "It is open.",
    publishedAt: "2015-05-17",
  });
  assert.match(body, /^It is open, \[Reuters reports\]\(source:wire\), and lost\.$/m);
  assert.equal(fields["publishedAt"], "2015-05-18T09:30:00-04:00");
  assert.deepEqual((await checked()).errors, []);
});

test("marks an embargo, and whose words the text is in", async (t) => {
  const { run, written } = draftingIn(t);
  await run(
    ["--from", "-"],
    "EMBARGOED UNTIL TUESDAY\n\nPRESS RELEASE\n\nA bridge reopens\n\nIt is open, Reuters says.",
  );
  const { body } = written("a-bridge-reopens");
  assert.match(body, /<!-- confirm: do not publish it too early: “EMBARGOED UNTIL TUESDAY” -->/);
  assert.match(body, /<!-- confirm: the text below is in the words of whoever issued it, as/);
});

for (const [name, text, slug, headline] of [
  [
    "the first clause",
    "The bridge over the river is open again, they say. Reuters has it.",
    "the-bridge-over-the-river-is-open-again",
    /^The bridge over the river is open again$/,
  ],
  [
    "the first words",
    "The bridge over the river that leads to Ramadi is open for everybody now. Reuters has it.",
    "the-bridge-over-the-river-that-leads-to-ramadi",
    /^The bridge over the river that leads to Ramadi$/,
  ],
  ["no words that share cards can show", "الجسر مفتوح.", "untitled", /^TO CONFIRM: the headline$/],
] as const) {
  test(`takes ${name} for the headline of a text without one`, async (t) => {
    const { run, written, checked } = draftingIn(t);
    await run(["--from", "-"], `${text}\n\n${text}`);
    assert.match(String(written(slug).fields["headline"]), headline);
    assert.deepEqual((await checked()).errors, []);
  });
}

test("cuts a headline and a deck that are too long, and keeps all of them", async (t) => {
  const { root, run, drafted, checked } = draftingIn(t);
  const long = (word: string) => `${word} and more of it `.repeat(30).trim();
  writeFileSync(
    join(root, "a.md"),
    `---\ntitle: ${long("Bridge")}\ndescription: ${long("Trucks")}\n---\n\nIt is open.\n`,
  );
  await run(["--from", "a.md", "--yes"]);
  const { source } = drafted("bridge-and-more-of-it-bridge-and-more-of-it-bridge-and-more");
  for (const word of ["Bridge", "Trucks"]) assert.ok(source.includes(long(word)));
  assert.deepEqual((await checked()).errors, []);
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
