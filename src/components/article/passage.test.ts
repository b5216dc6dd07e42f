import assert from "node:assert/strict";
import { test } from "node:test";
import { fragmentFor, quotationOf } from "./passage.ts";

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

test("a copied quotation includes its source and its address", () => {
  assert.equal(
    quotationOf("  They were waiting\nfor this order ", "Reuters", "https://roundup.example/a/"),
    "“They were waiting for this order” — Reuters\nhttps://roundup.example/a/",
  );
  assert.equal(
    quotationOf("It is open\0, they say\0.", "", "https://roundup.example/a/"),
    "“It is open, they say.”\nhttps://roundup.example/a/",
  );
  assert.equal(
    quotationOf("“Yes.”", "", "https://roundup.example/a/"),
    "“Yes.”\nhttps://roundup.example/a/",
  );
});
