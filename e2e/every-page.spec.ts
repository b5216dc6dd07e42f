import type { Page } from "playwright/test";
import { addresses, oneOfEveryKind } from "./fixtures/kinds.ts";
import { contents } from "./fixtures/project.ts";
import { registered } from "./fixtures/manuscripts.ts";
import type { Paper } from "./setup.ts";
import { expect, test } from "./test.ts";
import { witness } from "./witness.ts";

/** The levels of the headings in the order of the page. */
function headingLevels(page: Page): Promise<number[]> {
  return page
    .getByRole("heading")
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
}

async function expectSoundPage(
  page: Page,
  url: string,
  site: Record<string, string>,
): Promise<void> {
  const response = await page.goto(url);
  expect.soft(response?.status()).toBe(200);
  await expect.soft(page.locator("html")).toHaveAttribute("lang", site["language"] ?? "");
  await expect.soft(page).toHaveTitle(new RegExp(`${site["name"]}$`));

  for (const landmark of ["banner", "main", "contentinfo"] as const) {
    await expect.soft(page.getByRole(landmark), landmark).toHaveCount(1);
  }
  await expect.soft(page.getByRole("banner").getByRole("navigation")).not.toHaveCount(0);

  const levels = await headingLevels(page);
  expect.soft(levels.filter((level) => level === 1)).toHaveLength(1);
  expect.soft(levels[0], "the first heading is that of the page").toBe(1);
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect.soft(jumps, "no heading skips a level").toEqual([]);

  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(wider, "the page is no wider than a phone").toBeLessThanOrEqual(0);
}

for (const name of ["sample", "small"] as const) {
  test(`every kind of page of the ${name} paper is sound and quiet`, async ({ page, papers }) => {
    test.setTimeout(600_000);
    const { url, dist }: Paper = papers[name];
    const site = registered(contents[name], "site");
    const seen = witness(page, url);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of oneOfEveryKind(addresses(dist))) {
      await test.step(path, async () => {
        await expectSoundPage(page, `${url}${path}`, site);
        expect.soft(seen.splice(0), "nothing that a page must not do").toEqual([]);
      });
    }
  });
}
