import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

const known = ["headline", "deck", "dateline", "ap", "afp", "bbc-news", "associated-press"];
const cases: [name: string, meant: string | undefined][] = [
  ["headlin", "headline"],
  ["haedline", "headline"],
  ["Deck", "deck"],
  ["DATELINE", "dateline"],
  ["dek", "deck"],
  ["asociated-pres", "associated-press"],
  ["bbc-new", "bbc-news"],
  ["un", undefined],
  ["xyz", undefined],
  ["Draft", undefined],
  ["associated", undefined],
  ["", undefined],
];
for (const [name, meant] of cases) {
  test(meant ? `suggests “${meant}” for “${name}”` : `has no suggestion for “${name}”`, () => {
    assert.equal(nearest(name, known), meant);
  });
}

test("suggests the closest name, and the first of two equally close ones", () => {
  assert.equal(nearest("reuter", ["routers", "reuters"]), "reuters");
  assert.equal(nearest("topi", ["topic", "topis"]), "topic");
  assert.equal(nearest("anything", []), undefined);
});
