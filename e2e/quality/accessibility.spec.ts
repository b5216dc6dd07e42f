import { complaintsOfAxe } from "../axe.ts";
import { addresses, firstOfEveryKind } from "../fixtures/kinds.ts";
import { expect, test } from "../test.ts";

for (const [where, width] of [
  ["a phone", 390],
  ["a desk", 1440],
] as const) {
  test(`axe finds nothing on any kind of page on ${where}, light or dark`, async ({
    page,
    papers,
  }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width, height: 900 });
    for (const path of firstOfEveryKind(addresses(papers.sample.dist))) {
      await page.goto(path);
      expect.soft(await complaintsOfAxe(page, { include: ["html"] }), path).toEqual([]);
    }
  });
}
