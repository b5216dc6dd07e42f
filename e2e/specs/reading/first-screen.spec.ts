/** What readers of an article see first on a phone, and the contents beside its text on a wide screen. */
import { expect, test } from "../../helpers/paper-test.ts";

const article = "/daily-roundup/2024/05/29/every-mark/";
const mapped = "/daily-roundup/2024/06/06/cars-cross-at-last/";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("an article begins on the first screen, and its map follows the first paragraphs", async ({
    page,
  }) => {
    await page.goto(mapped);
    const paragraphs = page.locator(".body > p, .body > .said");
    await expect(paragraphs.first()).toBeInViewport({ ratio: 0.5 });
    const tops = await page
      .locator(".body > p, .body > .said, .head > .locator")
      .evaluateAll((all) =>
        all
          .map((one) => ({ map: one.matches(".locator"), top: one.getBoundingClientRect().top }))
          .sort((a, b) => a.top - b.top)
          .map(({ map }) => map),
      );
    expect(tops.indexOf(true), "paragraphs above the map").toBe(2);
  });

  test("byline, day and number of sources are on one line, which leads to the edition", async ({
    page,
  }) => {
    await page.goto("/daily-roundup/2024/06/03/lamps-go-dark/");
    const facts = page.locator(".facts > p");
    const tops = await facts.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().top),
    );
    expect(tops).toHaveLength(3);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(8);
    await facts.getByRole("link", { name: "3 June 2024" }).click();
    await expect(page).toHaveURL("/daily-roundup/2024/06/03/");
  });

  test("the sections are one row that scrolls, with the search in view", async ({ page }) => {
    await page.goto(article);
    const sections = page.getByRole("navigation", { name: "Sections" });
    expect((await sections.boundingBox())?.height).toBeLessThan(60);
    await expect(sections.getByRole("link", { name: "Search" })).toBeInViewport({ ratio: 1 });
    const last = sections.getByRole("link", { name: "Corrections" });
    await last.focus();
    await expect(last).toBeInViewport({ ratio: 1 });
    await page.goto("/corrections/");
    await expect(last, "the section that one is in").toBeInViewport({ ratio: 1 });
  });
});

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1440, height: 700 } });

  test("the contents of an article stay beside its text and mark the part that is read", async ({
    page,
  }) => {
    await page.goto(article);
    const contents = page.getByRole("navigation", { name: "Contents" });
    const [part, last] = (await contents.getByRole("link").all()).slice(-2);
    if (!part || !last) throw new Error("The article has no parts.");
    await expect(contents.locator("[aria-current]")).toHaveCount(0);
    await part.click();
    await expect(part).toHaveAttribute("aria-current", "location");
    await expect(part).toBeInViewport();
    await expect(contents.locator("[aria-current]")).toHaveCount(1);
    await last.click();
    await expect(last).toHaveAttribute("aria-current", "location");
    await expect(page).toHaveURL(`${article}#sources`);
  });
});
