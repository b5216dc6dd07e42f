import { sans, serif } from "#look/typefaces.ts";
import { expect, test } from "../../helpers/paper-test.ts";

test("the browser knows the typefaces of the paper and their fallbacks", async ({ page }) => {
  await page.goto("/");
  const { wanted, known } = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const plain = (family: string) => family.trim().replaceAll(/["']/g, "");
    return {
      // The families after the first two are system fonts.
      wanted: ["--serif", "--sans"].flatMap((name) =>
        style.getPropertyValue(name).split(",").slice(0, 2).map(plain),
      ),
      known: [...document.fonts].map(({ family }) => plain(family)),
    };
  });
  expect(wanted).toEqual([serif, "Text fallback", sans, "Label fallback"]);
  expect(known).toEqual(expect.arrayContaining(wanted));
});
