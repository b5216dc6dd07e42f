import assert from "node:assert/strict";
import { test } from "node:test";
import { validateXML } from "xmllint-wasm";
import { openSearch } from "./open-search.ts";
import { shortName } from "./short-name.ts";

const names = [
  { name: "The Roundup", room: 16, short: "The Roundup" },
  { name: "The Daily Roundup", room: 16, short: "Daily Roundup" },
  { name: "An Evening Gazette", room: 16, short: "Evening Gazette" },
  { name: "The Daily Roundup of Ghent", room: 16, short: "Daily Roundup of" },
  { name: "Süddeutscherundschau", room: 16, short: "Süddeutscherunds" },
];

for (const { name, room, short } of names) {
  test(`“${name}” is shortened to “${short}” for ${room} characters`, () => {
    assert.equal(shortName(name, room), short);
  });
}

test("a browser learns where to send a search", async () => {
  const text = openSearch({
    name: "The Daily Roundup & Co.",
    address: "https://roundup.example",
    language: "en-US",
  });
  assert.match(text, / template="https:\/\/roundup\.example\/search\/\?q=\{searchTerms\}"/);
  assert.match(text, /<ShortName>Daily Roundup &amp;<\/ShortName>/);
  assert.ok((await validateXML({ xml: text, normalization: "format" })).valid);
});
