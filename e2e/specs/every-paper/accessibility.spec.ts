import { axeViolations } from "../../helpers/accessibility.ts";
import { firstOfEachKind, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

const screens = { "on a phone": 390, "on a wide screen": 1440 };

test("axe finds no violation on any kind of page, on a phone and a wide screen, light and dark", async ({
  page,
  paper,
}) => {
  test.setTimeout(600_000);
  for (const path of firstOfEachKind(pagePaths(paper.dist))) {
    await page.goto(path);
    for (const [screen, width] of Object.entries(screens)) {
      await page.setViewportSize({ width, height: 900 });
      const violations = await axeViolations(page, { include: ["html"] });
      expect.soft(violations, `${path} ${screen}`).toEqual([]);
    }
  }
});
