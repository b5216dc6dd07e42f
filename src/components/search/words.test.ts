import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf, piecesOfExcerpt, type Piece } from "./words.ts";

/** Pieces as one line, with brackets around the matches. */
const line = (pieces: Piece[]) =>
  pieces.map(([text, found]) => (found ? `[${text}]` : text)).join("");

for (const [excerpt, marked] of [
  ["The <mark>bridge</mark> is shut.", "The [bridge] is shut."],
  ["They left the <mark>bridge.”</mark> Then", "They left the [bridge].” Then"],
  ["<mark>(Ramadi’s)</mark> fall", "([Ramadi’s]) fall"],
  ["40 &lt; 60 &amp; <mark>Fish</mark>", "40 < 60 &amp; [Fish]"],
  ["&lt;mark&gt;no&lt;/mark&gt;", "<mark>no</mark>"],
  ["<mark>الرمادي،</mark>", "[الرمادي]،"],
  ["", ""],
] as const) {
  test(`matches are marked in the excerpt: ${excerpt}`, () =>
    assert.equal(line(piecesOfExcerpt(excerpt)), marked));
}

for (const [text, words, marked] of [
  ["Militias ordered to Ramadi", "ramadi", "Militias ordered to [Ramadi]"],
  ["Militias ordered to Ramadi", "militia RAM", "[Militias] ordered to [Ramadi]"],
  ["Sanaa’s café, naïvely", "cafe sanaa", "[Sanaa]’s [café], naïvely"],
  ["The Associated Press", '"associated press"', "The [Associated] [Press]"],
  ["Nothing here", "other", "Nothing here"],
  ["Nothing here", "", "Nothing here"],
  ["Nothing here", "  ,", "Nothing here"],
] as const) {
  test(`matches of “${words}” are marked in “${text}”`, () =>
    assert.equal(line(piecesOf(text, words)), marked));
}
