import assert from "node:assert/strict";
import { test } from "node:test";
import { fuzzGuarded } from "./guarded.ts";

// Later than every article of the paper.
process.env["SITE_NOW"] ??= "2026-01-04T10:20:00Z";

test("two parsers of one file never disagree: 2,000 mutated files are built as they were read, or refused with a message", async () => {
  const { figures, failure } = await fuzzGuarded(2000, 1);
  assert.equal(failure, undefined, failure);
  // Mutants that are all refused would prove nothing about the renderer.
  assert.ok(figures.rendered > 400, `only ${figures.rendered} articles were rendered`);
  assert.ok(figures.accepted > 80, `only ${figures.accepted} other files were accepted`);
});
