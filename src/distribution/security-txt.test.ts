import assert from "node:assert/strict";
import { test } from "node:test";
import type { Site } from "#newsroom/site.ts";
import { securityTxt } from "./security-txt.ts";

const site = {
  address: "https://roundup.example",
  email: "desk@roundup.example",
  language: "en-US",
} as Site;
const fields = (now: string) =>
  new Map(
    securityTxt({ site, now: new Date(now) })
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(/: (.*)/, 2) as [string, string]),
  );

test("security.txt contains the fields that RFC 9116 requires", () => {
  const found = fields("2015-05-18T09:30:00Z");
  assert.equal(found.get("Contact"), "mailto:desk@roundup.example");
  assert.equal(found.get("Canonical"), "https://roundup.example/.well-known/security.txt");
  assert.equal(found.get("Preferred-Languages"), "en");
});

for (const now of ["2015-05-18T09:30:00Z", "2024-02-29T23:59:59Z"]) {
  test(`security.txt expires after the build of ${now}, but within a year`, () => {
    const expires = Date.parse(fields(now).get("Expires") ?? "");
    const days = (expires - Date.parse(now)) / 86_400_000;
    assert.ok(days > 30 && days < 365, `${days} days`);
  });
}
