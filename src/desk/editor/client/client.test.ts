import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDocument } from "yaml";
import { idFrom } from "./entry-draft.ts";
import { marksIn } from "./field-marks.ts";
import { fieldOnLine } from "./field-lines.ts";
import { found } from "./fields/find-choices.ts";
import { bodyLineOf, joined, partsOf } from "./parts.ts";
import { outletAt } from "./text/cite-source.ts";

test("a file is split into fields and text, and put together again without a difference", () => {
  for (const [text, yaml, body, line] of [
    ["---\na: 1\n---\n\nText.\n", "a: 1\n", "Text.\n", 5],
    ["---\na: 1\n---\nText with\n---\nrules", "a: 1\n", "Text with\n---\nrules", 4],
    ["---  \n---\n", "", "", 3],
    ["---\na: 1\n---", "a: 1\n", "", 3],
    ["No fields.\n", "", "No fields.\n", 1],
  ] as const) {
    const parts = partsOf(text, "content/pages/a.md");
    assert.equal(joined(parts), text);
    assert.deepEqual([parts.yaml, parts.body, bodyLineOf(parts)], [yaml, body, line], text);
  }
  assert.equal(partsOf("name: A\n", "content/topics/a.yaml").yaml, "name: A\n");
});

const yaml = `headline: A # TO CONFIRM: the headline
byline: [a, b] # TO CONFIRM: the byline
sources:
  - id: a
    outlet: b # TO CONFIRM: the outlet
  # not a mark
  - id: c
`;

test("marks are found at their fields", () => {
  assert.deepEqual(Object.fromEntries(marksIn(parseDocument(yaml))), {
    headline: "the headline",
    byline: "the byline",
    "sources[0].outlet": "the outlet",
  });
});

test("the field on a line is found", () => {
  const names = Array.from({ length: 7 }, (_, index) => fieldOnLine(yaml, index + 1));
  assert.deepEqual(names, [
    "headline",
    "byline",
    "sources",
    "sources[0].id",
    "sources[0].outlet",
    "sources[0].outlet",
    "sources[1].id",
  ]);
});

test("choices are found by the beginnings of their words first, without accents and capitals", () => {
  const choices = ["Le Monde", "El País", "Paisley Post", "The Guardian", "Al Monitor"].map(
    (name) => ({ id: idFrom(name), name }),
  );
  const names = (typed: string) => found(choices, typed).map(({ name }) => name);
  assert.deepEqual(names("pais"), ["Paisley Post", "El País"]);
  assert.deepEqual(names("mon"), ["Le Monde", "Al Monitor"]);
  assert.deepEqual(names("guardian the"), ["The Guardian"]);
  assert.equal(names("").length, 5);
  assert.deepEqual(names("x"), []);
});

test("the outlet of an address is the one with the longest host", () => {
  const addresses = { bbc: "https://www.bbc.co.uk", news: "https://news.bbc.co.uk/", x: "no" };
  assert.equal(outletAt(addresses, "https://www.bbc.co.uk/1"), "bbc");
  assert.equal(outletAt(addresses, "https://news.bbc.co.uk/1"), "news");
  assert.equal(outletAt(addresses, "https://notbbc.co.uk/1"), undefined);
});
