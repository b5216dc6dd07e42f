import { expect, test } from "../../helpers/paper-test.ts";
import { FrontPage } from "../../pages/front.ts";

test("the front page of an earlier day says which day it is, and leads to that edition", async ({
  page,
}) => {
  const front = new FrontPage(page);
  await front.open();
  await expect(front.banner).toContainText("One article in this edition");
  await expect(front.main.getByRole("heading", { name: "Before 17 June 2024" })).toBeVisible();
  await expect(page.getByText(/\btoday\b/i)).toHaveCount(0);
  await front.banner.getByRole("link", { name: "Monday 17 June 2024" }).click();
  await expect(page).toHaveURL("/daily-roundup/2024/06/17/");
});

test("the picture of an article on the front page has its credit, and leads to the article", async ({
  page,
}) => {
  const front = new FrontPage(page);
  await front.open();
  const figure = front.main.getByRole("figure").filter({ has: page.getByRole("img") });
  await expect(figure.first()).toContainText("Cleo Strand/The Proof");
  const picture = figure.first().getByRole("img", { name: "A hill above a river" });
  await picture.scrollIntoViewIfNeeded();
  const width = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(width, "pixels across").toBeGreaterThan(0);
  await picture.click();
  await expect(page).toHaveURL(/\/school-moves-uphill\/$/);
});

test("articles that stand side by side on the front page begin at one height", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await new FrontPage(page).open();
  const tops = await page
    .locator(".columns > *")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toHaveLength(2);
  expect(tops[0]).toBe(tops[1]);
});
