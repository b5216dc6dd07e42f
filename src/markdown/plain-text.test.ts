import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckedText } from "./checked-tree.ts";
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
  plainText(
    await renderMarkdown(markdown, "en", { ...article, ...more } as CheckedText["article"]),
  );

for (const [what, markdown, text] of [
  ["citations lose their numbers", "So [they say](source:reuters).", "So they say."],
  ["a heading ends like a sentence", "## Why now\n\nBecause.", "Why now. Because."],
  [
    "list items and rows end like sentences",
    "- one\n- two\n\n|a|b|\n|-|-|\n|c|d|",
    "one. two. a, b. c, d.",
  ],
  ["footnotes lose their marks", "Text.[^1]\n\n[^1]: A note.", "Text. Notes. A note."],
  [
    "character references are decoded",
    "Fish & chips < steak, `a > b`",
    "Fish & chips < steak, a > b.",
  ],
  ["pictures are left out", '![a "bridge" > a river](./b.png)', ""],
  ["other scripts are preserved", "الرمادي 😀 naïve", "الرمادي 😀 naïve."],
] as const) {
  test(what, async () => {
    assert.equal((await textOf(markdown)).replaceAll("\u00a0", " "), text);
  });
}

test("disputes are included, but not the outlets in the margin", async () => {
  const text = await textOf("[Far](source:reuters), [the distance](#how-far) differs.", {
    disputes,
  });
  assert.match(text, /How far is it\?/);
  assert.match(text, /about 60 miles\./);
  assert.doesNotMatch(text, /first-hand|outlet|Accounts differ/);
});
