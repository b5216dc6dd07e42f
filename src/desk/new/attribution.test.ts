import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionsIn } from "./attribution.ts";

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
  outlet("white-house", "The White House", { about: "The press office of the president." }),
];

/** The text with its mentions as citations. */
function cited(text: string): string {
  return mentionsIn(text, outlets).reduceRight(
    (rest, { at, end, outlet }) =>
      `${rest.slice(0, at)}[${rest.slice(at, end)}](source:${outlet})${rest.slice(end)}`,
    text,
  );
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
    "an institution that says something",
    "The White House said so, according to the White House.",
    "[The White House said](source:white-house) so, according to the White House.",
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
  "It leaves the White House with few choices.",
  "See https://example.org/Reuters/bridge and https://example.org/?by=Reuters.",
  "The page example.org/a_Reuters_b has it; write to Reuters@example.org or the.AP@example.org.",
]) {
  test(`adds no citation to “${text}”`, () => assert.equal(cited(text), text));
}

test("reports the other outlets with the same name", () => {
  const [mention] = mentionsIn("The Daily Star says so.", outlets);
  assert.equal(mention?.outlet, "star-lebanon");
  assert.deepEqual(mention?.others, ["star-dhaka"]);
});

test("knows how texts abbreviate an agency that is not described as one", () => {
  const [mention] = mentionsIn("So the AP.", [outlet("ap", "Associated Press")]);
  assert.equal(mention?.outlet, "ap");
});
