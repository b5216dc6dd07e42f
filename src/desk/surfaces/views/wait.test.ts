import assert from "node:assert/strict";
import { test } from "node:test";
import { waitUntil } from "./wait.ts";

test("shows the time left in its largest unit", () => {
  const at = new Date("2015-05-18T00:00:00Z");
  assert.equal(waitUntil(at, "2015-05-18T00:00:20Z", "en"), "in 1 minute");
  assert.equal(waitUntil(at, "2015-05-18T00:45:00Z", "en"), "in 45 minutes");
  assert.equal(waitUntil(at, "2015-05-20T01:00:00Z", "en"), "in 2 days");
  assert.equal(waitUntil(at, "2035-05-20T01:00:00Z", "en"), "in 20 years");
});
