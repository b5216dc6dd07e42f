import assert from "node:assert/strict";
import { test } from "node:test";
import { isTimeZone, nearestTimeZone } from "./time-zone.ts";

for (const [given, meant] of [
  ["Berlin", "Europe/Berlin"],
  ["new york", "America/New_York"],
  ["America/NewYork", "America/New_York"],
  ["Europe/Lodnon", "Europe/London"],
] as const) {
  test(`offers ${meant} for the time zone ${given}`, () => {
    assert.equal(isTimeZone(given), false);
    assert.equal(nearestTimeZone(given), meant);
  });
}

test("offers nothing for what is no time zone's name", () => {
  assert.equal(nearestTimeZone("somewhere else entirely"), undefined);
});
