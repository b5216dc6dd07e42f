import { sans, serif } from "#look/typefaces.ts";
import { expect, test } from "../test.ts";

test("the browser knows every font of ours, and what stands in until it has come", async ({
  page,
}) => {
  await page.goto("/");
  const { wanted, known } = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const plain = (family: string) => family.trim().replaceAll(/["']/g, "");
    return {
      // Behind these two come what systems have by themselves.
      wanted: ["--serif", "--sans"].flatMap((name) =>
        style.getPropertyValue(name).split(",").slice(0, 2).map(plain),
      ),
      known: [...document.fonts].map(({ family }) => plain(family)),
    };
  });
  expect(wanted).toEqual([serif, "Text fallback", sans, "Label fallback"]);
  expect(known).toEqual(expect.arrayContaining(wanted));
});
