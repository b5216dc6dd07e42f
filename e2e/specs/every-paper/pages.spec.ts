import type { Page } from "playwright/test";
import { recordErrors } from "../../helpers/page-errors.ts";
import { pagePaths, samplesOfEachKind } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** The levels of the headings, in page order. */
function headingLevels(page: Page): Promise<number[]> {
  return page
    .getByRole("heading")
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
}

const title = "every kind of page has its landmarks, one title and an outline, and logs no errors";
test(title, { tag: "@layout" }, async ({ page, paper, content }) => {
  test.setTimeout(600_000);
  const { name, language, notice } = content.site;
  const errors = recordErrors(page, paper.url);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of samplesOfEachKind(pagePaths(paper.dist))) {
    await test.step(path, async () => {
      const response = await page.goto(path);
      expect.soft(response?.status()).toBe(200);
      await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
      expect.soft((await page.title()).endsWith(name), "the title names the paper").toBe(true);

      for (const landmark of ["banner", "main", "contentinfo"] as const) {
        await expect.soft(page.getByRole(landmark), landmark).toHaveCount(1);
      }
      await expect.soft(page.getByRole("banner").getByRole("navigation")).not.toHaveCount(0);

      if (notice) await expect.soft(page.getByRole("banner")).toContainText(notice);

      const levels = await headingLevels(page);
      expect.soft(levels.filter((level) => level === 1)).toHaveLength(1);
      expect.soft(levels[0], "the first heading is the title").toBe(1);
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect.soft(jumps, "no heading skips a level").toEqual([]);

      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, "the page is no wider than a phone").toBeLessThanOrEqual(0);
      expect.soft(errors.splice(0), "no errors").toEqual([]);
    });
  }
});
