import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFullHour, publicationOf } from "./next-hour.ts";

for (const [name, now, zone, expected] of [
  ["in winter", "2015-01-18T14:20:31Z", "America/New_York", "2015-01-18T10:00:00-05:00"],
  ["in summer", "2015-05-18T14:20:31Z", "America/New_York", "2015-05-18T11:00:00-04:00"],
  ["on the hour", "2015-05-18T14:00:00Z", "America/New_York", "2015-05-18T11:00:00-04:00"],
  ["just before the hour", "2015-05-18T14:59:59.999Z", "UTC", "2015-05-18T15:00:00+00:00"],
  ["across midnight", "2015-05-19T03:10:00Z", "America/New_York", "2015-05-19T00:00:00-04:00"],
  ["across the new year", "2015-12-31T23:30:00Z", "UTC", "2016-01-01T00:00:00+00:00"],
  [
    "in a zone with a half-hour offset",
    "2015-05-18T14:20:00Z",
    "Asia/Kolkata",
    "2015-05-18T20:00:00+05:30",
  ],
  [
    "in a zone with a 45-minute offset",
    "2015-05-18T14:20:00Z",
    "Asia/Kathmandu",
    "2015-05-18T21:00:00+05:45",
  ],
  [
    "when the clocks go forward",
    "2015-03-08T06:30:00Z",
    "America/New_York",
    "2015-03-08T03:00:00-04:00",
  ],
  [
    "when the clocks go back",
    "2015-11-01T05:30:00Z",
    "America/New_York",
    "2015-11-01T01:00:00-05:00",
  ],
] as const) {
  test(`the next full hour ${name}`, () => {
    const next = nextFullHour(new Date(now), zone);
    assert.equal(next, expected);
    const ahead = Date.parse(next) - Date.parse(now);
    assert.ok(ahead > 0 && ahead <= 3_600_000);
  });
}

for (const [name, value, expected] of [
  ["an instant", "2015-05-16T08:00:00-04:00", "2015-05-16T08:00:00-04:00"],
  ["an instant elsewhere", "2015-01-16T23:30:00Z", "2015-01-16T18:30:00-05:00"],
  ["a time of the paper's zone", "2015-05-16T08:00:00", "2015-05-16T08:00:00-04:00"],
  ["another day", "2015-05-16", "2015-05-16T09:00:00-04:00"],
  ["today", "2015-05-18", "2015-05-18T11:00:00-04:00"],
] as const) {
  test(`the time of publication from ${name}`, () => {
    const now = new Date("2015-05-18T14:20:00Z");
    const { value: found, confirm } = publicationOf(
      { value, from: "the head of the file" },
      now,
      "America/New_York",
    );
    assert.equal(found, expected);
    assert.equal(confirm, "the time of publication, from the head of the file");
  });
}
