import assert from "node:assert/strict";
import { test } from "node:test";
import { changedWords } from "./changed-words.ts";

test("changes are words, and lines far from them are left out", () => {
  const lines = (day: string) =>
    [
      "one",
      "two",
      "three",
      "four",
      `opens on ${day} at noon`,
      "six",
      "seven",
      "eight",
      "nine",
    ].join("\n");
  assert.deepEqual(changedWords(lines("Monday"), lines("Sunday")), [
    { kind: "skipped", text: "2" },
    { kind: "same", text: "three\nfour\nopens on " },
    { kind: "removed", text: "Monday" },
    { kind: "added", text: "Sunday" },
    { kind: "same", text: " at noon\nsix\nseven\n" },
    { kind: "skipped", text: "2" },
  ]);
});

test("what is not skipped is the whole text", () => {
  const pieces = changedWords("a b c\n", "a x c\nd\n");
  const text = (...kinds: string[]) =>
    pieces
      .filter(({ kind }) => kinds.includes(kind))
      .map((piece) => piece.text)
      .join("");
  assert.equal(text("same", "added"), "a x c\nd\n");
  assert.equal(text("same", "removed"), "a b c\n");
  assert.deepEqual(changedWords("same", "same"), []);
});
