import assert from "node:assert/strict";
import { test } from "node:test";
import { renderMarkdown } from "./render.ts";
import { plainText } from "./plain-text.ts";

const article = {
  dateline: "ramadi",
  sources: [
    { id: "reuters", outlet: "reuters", kind: "wire", says: "one" },
    { id: "ap", outlet: "ap", kind: "wire", says: "two", citing: ["reuters"] },
  ],
};
const disputes = [
  {
    id: "how-far",
    question: "How far is it?",
    accounts: [
      { source: "ap", says: "about 40 miles" },
      { source: "reuters", says: "about 60 miles" },
    ],
  },
];
const textOf = async (markdown: string, more = {}) =>
  plainText(await renderMarkdown(markdown, { ...article, ...more }));

for (const [what, markdown, text] of [
  ["citations read on, without numbers", "So [they say](source:reuters).", "So they say."],
  ["a heading ends like a sentence", "## Why now\n\nBecause.", "Why now. Because."],
  ["points and rows are sentences", "- one\n- two\n\n|a|b|\n|-|-|\n|c|d|", "one. two. a, b. c, d."],
  ["notes come without their marks", "Text.[^1]\n\n[^1]: A note.", "Text. Notes. A note."],
  ["characters are themselves", "Fish & chips < steak, `a > b`", "Fish & chips < steak, a > b."],
  ["a picture leaves nothing", '![a "bridge" > a river](./b.png)', ""],
  ["other scripts stay", "الرمادي 😀 naïve", "الرمادي 😀 naïve."],
] as const) {
  test(what, async () => {
    assert.equal((await textOf(markdown)).replaceAll("\u00a0", " "), text);
  });
}

test("accounts that differ are found, outlets in the margin are not repeated", async () => {
  const text = await textOf("[Far](source:reuters), [the distance](#how-far) differs.", {
    disputes,
  });
  assert.match(text, /How far is it\?/);
  assert.match(text, /about 60 miles\./);
  assert.doesNotMatch(text, /first-hand|outlet|Accounts differ/);
});
