import assert from "node:assert/strict";
import { test } from "node:test";
import type { Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { attribute, outletNamed } from "./attribution.ts";

const outlet = (id: string, name: string, more: { short?: string; about?: string } = {}) => ({
  id,
  name,
  about: "A newspaper.",
  address: "https://a.example/",
  country: "Utopia",
  ...more,
});
const agency = { about: "A news agency." };
const outlets = [
  outlet("reuters", "Reuters", agency),
  outlet("ap", "Associated Press", agency),
  outlet("bbc", "BBC News"),
  outlet("nyt", "The New York Times", { short: "NY Times" }),
  outlet("hill", "The Hill"),
  outlet("vice", "Vice"),
  outlet("time", "TIME"),
  outlet("star-lebanon", "The Daily Star (Lebanon)"),
  outlet("star-dhaka", "The Daily Star (Bangladesh)"),
];

function cited(text: string): string {
  const { nodes } = attribute(text, outlets);
  const tree: Root = { type: "root", children: [{ type: "paragraph", children: nodes }] };
  return toMarkdown(tree).trim();
}

for (const [name, text, expected] of [
  [
    "a name with its verb",
    "It is open, Reuters reports.",
    "It is open, [Reuters reports](source:reuters).",
  ],
  [
    "a name at the beginning",
    "Reuters reported that it is open.",
    "[Reuters reported](source:reuters) that it is open.",
  ],
  [
    "“according to”",
    "It is open, according to Reuters.",
    "It is open, according to [Reuters](source:reuters).",
  ],
  [
    "“told”",
    "He told Reuters Monday that it is open.",
    "He told [Reuters](source:reuters) Monday that it is open.",
  ],
  [
    "an article",
    "The BBC writes that it is open.",
    "[The BBC writes](source:bbc) that it is open.",
  ],
  ["initials of an agency", "It is open, the AP says.", "It is open, [the AP says](source:ap)."],
  [
    "a name without its article",
    "A New York Times report.",
    "A [New York Times](source:nyt) report.",
  ],
  ["a short name", "So the NY Times.", "So [the NY Times](source:nyt)."],
  [
    "a possessive",
    "In Reuters’s words it is open.",
    "In [Reuters’s](source:reuters) words it is open.",
  ],
  [
    "an outlet that is named twice, at its verb",
    "To Reuters he spoke; it is open, Reuters reports.",
    "To Reuters he spoke; it is open, [Reuters reports](source:reuters).",
  ],
  [
    "two outlets",
    "Reuters says yes, TIME says no.",
    "[Reuters says](source:reuters) yes, [TIME says](source:time) no.",
  ],
] as const) {
  test(`adds a citation: ${name}`, () => assert.equal(cited(text), expected));
}

for (const text of [
  "The hill was taken, and another hill.",
  "Vice President Biden came.",
  "It was time to go, at the time, of all Times.",
  "Write to desk@reuters.example or Reuters.com.",
  "The AP-like machine and the APs.",
  "He climbed Hill 60.",
]) {
  test(`adds no citation to “${text}”`, () => assert.equal(cited(text), text));
}

test("reports the other outlets with the same name", () => {
  const { outlets: ids, doubts } = attribute("The Daily Star says so.", outlets);
  assert.deepEqual(ids, ["star-lebanon"]);
  assert.deepEqual(doubts.get("star-lebanon"), ["star-dhaka"]);
});

test("finds an agency by its name in a dateline", () => {
  assert.equal(outletNamed("AP", outlets), "ap");
  assert.equal(outletNamed("REUTERS", outlets), "reuters");
  assert.equal(outletNamed("Nobody", outlets), undefined);
});
