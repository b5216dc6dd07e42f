import { axeViolations } from "../../helpers/accessibility.ts";
import { firstOfEachKind, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

const phone = 390;
const wideScreen = 1440;

const title = "axe finds no violation on any kind of page, in light and dark colors";
test(title, { tag: "@layout" }, async ({ page, paper, paperName }) => {
  test.setTimeout(600_000);
  // The layout is that of the proof paper. Of other papers, only the content is new.
  const widths = paperName === "proof" ? [phone, wideScreen] : [phone];
  for (const path of firstOfEachKind(pagePaths(paper.dist))) {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const violations = await axeViolations(page, { include: ["html"] });
      expect.soft(violations, `${path} at ${width}`).toEqual([]);
    }
  }
});
