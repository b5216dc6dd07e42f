import type { Page } from "playwright/test";
import { lengthen } from "../../helpers/extremes.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { ArticlePage } from "../../pages/article.ts";

// This article has every construct of the dialect.
const path = "/daily-roundup/2024/05/29/every-mark/";

/** What sticks out of the page, or out of what does not scroll, as the start of its markup. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll("main *")].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 0.5 &&
        !element.closest("pre, .scroll, .hide"),
    );
    const markup = wide.map(({ outerHTML }) => outerHTML.slice(0, 100));
    return scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`, ...markup] : markup;
  });

for (const width of [320, 390, 820, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`no construct is wider than a page of ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      expect(await tooWide(page)).toEqual([]);
    });
  }
}

test("nothing is cut off on paper", async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 980 });
  await page.emulateMedia({ media: "print" });
  await page.goto(path);
  await lengthen(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll(".body pre, .body .scroll")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
  expect(cut).toEqual([]);
});

test("long lines of code scroll on a phone with the keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  const code = new ArticlePage(page).main.locator("pre", { hasText: "--vehicle automobile" });
  const scrolled = () => code.evaluate(({ scrollLeft }) => scrollLeft);
  await code.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(scrolled).toBeGreaterThan(0);
});

test("a picture that stands alone is a figure with its title as the caption", async ({ page }) => {
  await page.goto(path);
  const article = new ArticlePage(page);
  await expect(article.figure("Two arches over a broad river")).toContainText(
    "The bridge – “too wide for any column” – on the day before it opened.",
  );
  const [text, picture] = await Promise.all([
    article.main.getByRole("paragraph").filter({ hasText: "Drivers look" }).boundingBox(),
    article.picture("Two arches over a broad river").boundingBox(),
  ]);
  expect(picture?.width).toBeCloseTo(text?.width ?? 0, 0);
});

test("a small picture stays small and in its line", async ({ page }) => {
  await page.goto(path);
  const sign = new ArticlePage(page).picture("a small arch");
  await expect(sign).toHaveAttribute("title", "The sign of the bridge");
  expect(await sign.boundingBox()).toMatchObject({ width: 64, height: 40 });
});

test("each level of headings looks smaller or lighter than the one above", async ({ page }) => {
  await page.goto(path);
  const looks = await page.evaluate(() =>
    ["h2", "h3", "h4", "h5", "h6"].map((level) => {
      const heading = document.querySelector(`.body ${level}:not(.question)`);
      const { fontSize, fontWeight, color } = getComputedStyle(heading ?? document.body);
      return { size: Number.parseFloat(fontSize), weight: Number(fontWeight), color };
    }),
  );
  for (const [index, look] of looks.slice(1).entries()) {
    const above = looks[index];
    expect(look.size).toBeLessThanOrEqual(above?.size ?? 0);
    expect(look.weight).toBeLessThanOrEqual(above?.weight ?? 0);
    expect(look, `level ${index + 3}`).not.toEqual(above);
  }
});

test("lists in lists have markers of their own, and tasks a box instead", async ({ page }) => {
  await page.goto(path);
  const { main } = new ArticlePage(page);
  const markerOf = (words: string) =>
    main
      .getByRole("listitem")
      .filter({ hasText: words })
      .last()
      .evaluate((item) => getComputedStyle(item).listStyleType);
  expect(await markerOf("The second lamp")).toBe("decimal");
  expect(await markerOf("behind the door")).toBe("lower-alpha");
  expect(await markerOf("at the left")).toBe("lower-roman");
  expect(await markerOf("from the north bank")).not.toBe(await markerOf("Count the cars"));
  expect(await markerOf("Oil the hinge")).toBe("none");
});

test("the mark of a note is the letter of its note", async ({ page }) => {
  await page.goto(path);
  const { main } = new ArticlePage(page);
  const marks = main.locator("sup").getByRole("link");
  await expect(marks).toHaveText(["a", "b", "c", "a"]);
  const notes = main.locator("section", { has: page.getByRole("heading", { name: "Notes" }) });
  await expect(notes.locator("> ol")).toHaveCSS("list-style-type", "lower-alpha");
});

test("headings that are called like other parts of the page have their own addresses", async ({
  page,
}) => {
  await page.goto(path);
  const { main } = new ArticlePage(page);
  const text = main.getByRole("paragraph").filter({ hasText: "do not agree" });
  const targetOf = async (words: string) => {
    await text.getByRole("link", { name: words, exact: true }).click();
    return page.evaluate(() => document.querySelector(":target")?.textContent?.trim() ?? "");
  };
  expect(await targetOf("do not agree")).toMatch(/^Accounts differ.*How high is the toll\?/);
  expect(await targetOf("sources")).toMatch(/^Sources.*The toll is listed by hour/s);
  expect(await targetOf("what they wrote")).toBe("Sources");
});
