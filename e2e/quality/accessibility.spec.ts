import { complaintsOfAxe } from "../axe.ts";
import { addresses, firstOfEveryKind } from "../fixtures/kinds.ts";
import { expect, test } from "../test.ts";

const widths = { "on a phone": 390, "on a desk": 1440 };

test("axe finds nothing on any kind of page, on a phone and a desk, light and dark", async ({
  page,
  papers,
}) => {
  test.setTimeout(600_000);
  for (const path of firstOfEveryKind(addresses(papers.sample.dist))) {
    await page.goto(path);
    for (const [where, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: 900 });
      const complaints = await complaintsOfAxe(page, { include: ["html"] });
      expect.soft(complaints, `${path} ${where}`).toEqual([]);
    }
  }
});
