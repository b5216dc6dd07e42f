import { htmlOf } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

const long = "/daily-roundup/2024/05/18/who-pays-for-the-bridge/";

for (const path of [long, "/daily-roundup/2024/05/30/how-it-was-built/"]) {
  test(`a link to a paragraph of ${path} scrolls to it and highlights it`, async ({
    page,
    paper,
  }) => {
    const ids = [...htmlOf(paper.dist, path).matchAll(/ id="(p-[0-9a-f]{8})"/g)].map(
      ([, id = ""]) => id,
    );
    const id = ids[Math.floor(ids.length / 2)] ?? "";
    await page.goto(`${path}#${id}`);
    const passage = page.locator(`[id="${id}"]`);
    await expect(passage).toBeInViewport();
    const look = () =>
      passage.evaluate((element) => {
        const inner = element.matches(".said") ? (element.firstElementChild ?? element) : element;
        const { backgroundColor, boxShadow, outlineStyle } = getComputedStyle(inner);
        return { backgroundColor, boxShadow, outlineStyle };
      });
    const highlighted = await look();
    await page.evaluate(() => (location.hash = ""));
    expect(highlighted).not.toEqual(await look());
  });
}

test.describe("with a clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("a passage is copied with its outlets and its address, without the reference numbers", async ({
    page,
  }) => {
    await page.goto(long);
    const passage = page.locator(".said p").nth(1);
    await expect(passage.locator(".ref, [data-footnote-ref]")).not.toHaveCount(0);
    await passage.selectText();
    await page.getByRole("button", { name: /quot/i }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [words = "", address = ""] = copied.split("\n");
    expect(words).toMatch(/^“Confirmation of .* to be named\.” — The Coast Telegraph, The Morning/);
    expect(words).not.toMatch(/\d/);
    expect(address).toMatch(/^https:\/\/proof\.example\/.*#:~:text=Confirmation%20of/);
    expect(address).toMatch(/be%20named\.$/);
  });
});
