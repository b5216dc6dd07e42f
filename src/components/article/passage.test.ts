import assert from "node:assert/strict";
import { test } from "node:test";
import {
  endOfWord,
  fragmentFor,
  quotationOf,
  startOfWord,
  withoutMarks,
  type Marks,
} from "./passage.ts";

test("a link names a short passage in full, and a long one by its first and last words", () => {
  assert.equal(fragmentFor("about 60 miles"), "#:~:text=about%2060%20miles");
  assert.equal(
    fragmentFor("one two three four five six seven eight nine ten eleven"),
    "#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven",
  );
});

test("a link to a passage never contains the number of a source", () => {
  assert.equal(
    fragmentFor("the bridge is open, the paper says\0, and\0 so does he\0."),
    "#:~:text=the%20bridge%20is%20open%2C%20the,so%20does%20he",
  );
  assert.equal(fragmentFor("it is open\0."), "#:~:text=it%20is%20open");
  assert.equal(
    fragmentFor("it is, she says\0, open"),
    "#:~:text=it%20is%2C%20she%20says,%2C%20open",
  );
});

test("hyphens and commas in a link to a passage are escaped", () => {
  assert.equal(fragmentFor("first-hand, he says"), "#:~:text=first%2Dhand%2C%20he%20says");
});

const address = "https://roundup.example/a/";
const english: Marks = ["“", "”", "‘", "’"];

const quotations: [what: string, passage: string, quoted: string, marks?: Marks][] = [
  ["is signed", "  They were waiting\nfor it ", "“They were waiting for it” — A, B\n"],
  ["has no numbers of sources", "It is open\0, they say\0.", "“It is open, they say.” — A, B\n"],
  ["has single marks inside", "It is “open”, he says", "“It is ‘open’, he says” — A, B\n"],
  ["with two quotations is one", "“Yes”, she says, “no.”", "“‘Yes’, she says, ‘no.’” — A, B\n"],
  ["has German marks", "Es ist „offen“", "„Es ist ‚offen‘“ — A, B\n", ["„", "“", "‚", "‘"]],
  [
    "has French marks and spaces",
    "C’est «\u00a0ouvert\u00a0»",
    "«\u00a0C’est “ouvert”\u00a0» — A, B\n",
    ["«\u00a0", "\u00a0»", "“", "”"],
  ],
];
for (const [what, passage, quoted, marks = english] of quotations) {
  test(`a copied passage ${what}`, () => {
    assert.equal(quotationOf(passage, "A, B", address, marks), `${quoted}${address}`);
  });
}

test("a quotation has its marks once, whatever part of it was selected", () => {
  for (const part of ["“It is open", "It is open”", "“It is open”\0", "It is open"])
    assert.equal(withoutMarks(part, english), "It is open");
});

test("a passage is widened to whole words, but not to others", () => {
  const text = "The council’s 3,000 lamps, at last.";
  const widened = (part: string) => {
    const at = text.indexOf(part);
    return text.slice(startOfWord(text, at), endOfWord(text, at + part.length));
  };
  assert.equal(widened("ouncil"), "council’s");
  assert.equal(widened("uncil’s 3,0"), "council’s 3,000");
  assert.equal(widened("amps, at"), "lamps, at");
  assert.equal(widened(" lamps"), " lamps");
  assert.equal(widened("last."), "last.");
});
