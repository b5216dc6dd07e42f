import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarOf } from "../calendar.ts";
import { periodsTo, trailOf } from "./trail.ts";

const parts = [
  { name: "Daily roundup", path: "/daily-roundup/" },
  { name: "Topics", path: "/topics/" },
];
const iraq = { name: "Iraq", path: "/topics/iraq/" };
const roundup = { name: "Daily roundup", path: "/daily-roundup/" };

for (const { what, path, part, within, names } of [
  { what: "the front page", path: "/", names: [] },
  { what: "a part", path: "/topics/", part: "/topics/", names: [] },
  { what: "a page of a part", path: "/topics/iraq/", part: "/topics/", names: ["Topics"] },
  { what: "a person", path: "/people/ines/", part: "/people/", names: ["People"] },
  {
    what: "the second page of a list",
    path: "/topics/iraq/page/2/",
    part: "/topics/",
    within: [iraq],
    names: ["Topics", "Iraq"],
  },
  {
    what: "the second page of a section",
    path: "/daily-roundup/page/2/",
    part: "/daily-roundup/",
    within: [roundup],
    names: ["Daily roundup"],
  },
  { what: "a page outside the navigation", path: "/feeds/", names: [] },
]) {
  test(`the breadcrumbs of ${what}`, () => {
    const trail = trailOf({ parts }, path, part, within);
    assert.deepEqual(
      trail.map(({ name }) => name),
      names,
    );
  });
}

test("a day has breadcrumbs for its year and month, without repeating the year", () => {
  const calendar = calendarOf({ language: "en-US", timeZone: "UTC" });
  assert.deepEqual(periodsTo({ calendar }, "/daily-roundup/", "2015-05-18"), [
    { name: "2015", path: "/daily-roundup/2015/" },
    { name: "May", path: "/daily-roundup/2015/05/" },
    { name: "18 May", path: "/daily-roundup/2015/05/18/" },
  ]);
  assert.deepEqual(periodsTo({ calendar }, "/daily-roundup/", "2015").length, 1);
});
