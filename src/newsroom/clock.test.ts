import assert from "node:assert/strict";
import { test } from "node:test";
import { clock } from "./clock.ts";

test("SITE_NOW sets the clock, in any offset", () => {
  const at = (SITE_NOW: string) => clock({ SITE_NOW }).toISOString();
  assert.equal(at("2015-05-18T09:30:00-04:00"), "2015-05-18T13:30:00.000Z");
  assert.equal(at("2015-05-18T13:30:00Z"), "2015-05-18T13:30:00.000Z");
  assert.equal(at("2015-05-18T19:15:00.250+05:45"), "2015-05-18T13:30:00.250Z");
});

for (const env of [{}, { SITE_NOW: "" }] as NodeJS.ProcessEnv[]) {
  test(`without SITE_NOW (${JSON.stringify(env)}) the first call sets the time for the whole build`, () => {
    const before = Date.now();
    const first = clock(env);
    assert.ok(before <= first.getTime() && first.getTime() <= Date.now());
    assert.equal(env["SITE_NOW"], first.toISOString());
    assert.deepEqual(clock(env), first);
  });
}

const invalid = {
  "2015-05-18T09:30:00": /no UTC offset/,
  "2015-05-18": /has no time/,
  tomorrow: /“tomorrow” is not a date and time/,
  "1431955800": /not a date and time/,
  "2026-02-30T00:00:00Z": /has a date, time or offset that does not exist/,
};
for (const [set, wrong] of Object.entries(invalid)) {
  test(`rejects SITE_NOW=${set} and shows a valid value`, () => {
    assert.throws(() => clock({ SITE_NOW: set }), wrong);
    assert.throws(
      () => clock({ SITE_NOW: set }),
      /^Error: SITE_NOW: .* such as 2015-05-18T09:30:00-04:00\.$/,
    );
  });
}
