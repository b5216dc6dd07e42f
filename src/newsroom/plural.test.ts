import assert from "node:assert/strict";
import { test } from "node:test";
import { plural } from "./plural.ts";

test("uses the singular for one and the plural otherwise", () => {
  assert.equal(plural(1, "problem"), "1 problem");
  assert.equal(plural(0, "problem"), "0 problems");
  assert.equal(plural(2, "address", "addresses"), "2 addresses");
});
