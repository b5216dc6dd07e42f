import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { calendarOf, daysBetween } from "./calendar.ts";

const newYork = calendarOf({ language: "en-US", timeZone: "America/New_York" });

test("formats dates and times in the paper's style", () => {
  assert.equal(newYork.date("2015-05-18"), "18 May 2015");
  assert.equal(newYork.date("2015-01-01"), "1 January 2015");
  assert.equal(newYork.dateInYear("2015-05-08"), "8 May");
  assert.equal(newYork.month("2015-05"), "May 2015");
  assert.equal(newYork.weekday("2015-05-18"), "Monday");
  assert.equal(newYork.time("2015-05-18T09:30:00-04:00"), "9:30 a.m. EDT");
});

test("the date never moves a day: it is in the desk's time zone, regardless of the offset in the article", () => {
  assert.equal(newYork.day("2015-05-18T23:59:59-04:00"), "2015-05-18");
  assert.equal(newYork.day("2015-05-19T00:00:00-04:00"), "2015-05-19");
  assert.equal(newYork.day("2015-05-19T03:59:59Z"), "2015-05-18");
  assert.equal(newYork.day("2015-05-19T12:59:59+09:00"), "2015-05-18");
  const tokyo = calendarOf({ language: "en-US", timeZone: "Asia/Tokyo" });
  assert.equal(tokyo.day("2015-05-18T23:59:59-04:00"), "2015-05-19");
});

const times = {
  "2015-05-18T00:00:00-04:00": "12:00 a.m. EDT",
  "2015-05-18T12:00:00-04:00": "12:00 p.m. EDT",
  "2015-05-18T23:05:00-04:00": "11:05 p.m. EDT",
  // Daylight saving time began at 2 a.m. on 8 March 2015 and ended at 2 a.m. on 1 November.
  "2015-03-08T06:59:00Z": "1:59 a.m. EST",
  "2015-03-08T07:00:00Z": "3:00 a.m. EDT",
  "2015-11-01T05:59:00Z": "1:59 a.m. EDT",
  "2015-11-01T06:00:00Z": "1:00 a.m. EST",
};
for (const [instant, label] of Object.entries(times)) {
  test(`${instant} is ${label} in New York`, () => assert.equal(newYork.time(instant), label));
}

test("counts days correctly across a daylight saving change", () => {
  assert.equal(daysBetween("2015-05-18", "2015-05-18"), 0);
  assert.equal(daysBetween("2015-03-07", "2015-03-09"), 2);
  assert.equal(daysBetween("2015-12-29", "2016-03-01"), 63);
});

test("months and weekdays are in the site's language", () => {
  const berlin = calendarOf({ language: "de", timeZone: "Europe/Berlin" });
  assert.equal(berlin.date("2015-05-18"), "18 Mai 2015");
  assert.equal(berlin.weekday("2015-05-18"), "Montag");
  assert.equal(newYork.weekday("2015-05-18"), "Monday");
});

test("the machine's time zone and locale make no difference", () => {
  const module = fileURLToPath(new URL("./calendar.ts", import.meta.url));
  const script = `
    import { calendarOf } from ${JSON.stringify(module)};
    const { day, date, weekday, time } = calendarOf({ language: "en-US", timeZone: "America/New_York" });
    const instants = ["2015-05-18T23:59:00-04:00", "2015-05-19T00:01:00-04:00", "2015-12-31T22:00:00-05:00"];
    console.log(JSON.stringify(instants.map((at) => [day(at), date(day(at)), weekday(day(at)), time(at)])));`;
  const machines = [
    { TZ: "UTC", LC_ALL: "C" },
    { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "Pacific/Pago_Pago", LC_ALL: "ar_EG.UTF-8" },
  ];
  const outputs = machines.map((machine) =>
    execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", script], {
      env: { ...process.env, ...machine },
      encoding: "utf8",
    }).trim(),
  );
  const expected = JSON.stringify([
    ["2015-05-18", "18 May 2015", "Monday", "11:59 p.m. EDT"],
    ["2015-05-19", "19 May 2015", "Tuesday", "12:01 a.m. EDT"],
    ["2015-12-31", "31 December 2015", "Thursday", "10:00 p.m. EST"],
  ]);
  assert.deepEqual(outputs, [expected, expected, expected]);
});
