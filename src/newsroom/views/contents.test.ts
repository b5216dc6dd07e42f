import assert from "node:assert/strict";
import { test } from "node:test";
import { article } from "#testing/newsroom.ts";
import { contentsOf, inOrder } from "./contents.ts";

const accounts = [
  { source: "reuters", says: "far" },
  { source: "ap", says: "near" },
];
const written = article("2015/05/18/a", {
  disputes: [
    { id: "how-far", question: "How far is it?", accounts },
    { id: "sources", question: "Whose are they?", accounts },
  ],
  text: "It [is](source:reuters) [so](source:ap).\n\n## How far\n\nIt is.\n\n### Not this\n\n## As [AP](source:ap) says\n\nIt is.\n\n> ## Nor this",
});

test("the contents of an article are its parts and its disputes, with the anchors of the text", () => {
  assert.deepEqual(contentsOf(written), [
    { anchor: "heading:how-far", name: "How far", isDispute: false },
    { anchor: "as-ap-says", name: "As AP says", isDispute: false },
    { anchor: "how-far", name: "How far is it?", isDispute: true },
    { anchor: "dispute:sources", name: "Whose are they?", isDispute: true },
  ]);
});

test("the contents of a text are in the order in which it shows them", () => {
  const text =
    '<section class="dispute" id="how-far"></section><h2 id="as-ap-says">…</h2><h2 id="heading:how-far">…</h2>';
  assert.deepEqual(
    inOrder(contentsOf(written), text).map(({ anchor }) => anchor),
    ["how-far", "as-ap-says", "heading:how-far"],
  );
});
