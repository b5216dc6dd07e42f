import assert from "node:assert/strict";
import { test } from "node:test";
import { slugOf } from "./slug.ts";

for (const [headline, slug] of [
  ["Baghdad sends the militias to Ramadi", "baghdad-sends-the-militias-to-ramadi"],
  ["“No will to fight”: Carter’s words", "no-will-to-fight-carters-words"],
  ["Erdoğan, Größe, Łódź, Æsir", "erdogan-groesse-lodz-aesir"],
  ["2,000 U.S. troops — and 5% more", "2000-us-troops-and-5-more"],
  ["Київ", "kiyiv"],
  ["../../evil?x#y", "evil-x-y"],
  ["…", ""],
] as const) {
  test(`makes a slug from “${headline}”`, () => {
    assert.equal(slugOf(headline), slug);
  });
}

test("cuts a long slug between words", () => {
  const slug = slugOf("Engineers reopen the old bridge over the river after nine days of waiting");
  assert.equal(slug, "engineers-reopen-the-old-bridge-over-the-river-after-nine");
});

test("truncates a very long word", () => {
  assert.ok(slugOf("a".repeat(150)).length <= 61);
});
