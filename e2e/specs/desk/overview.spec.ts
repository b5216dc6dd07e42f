import { axeViolations } from "../../helpers/accessibility.ts";
import { checksFinished, deskPaths, expect, openPreview, test } from "../../helpers/desk-test.ts";

// In one worker process, so that the tests share a preview.
test.describe.configure({ mode: "default" });

test("the desk lists drafts, scheduled articles with their times, and what went out today", async ({
  page,
}) => {
  const desk = await openPreview(page, "/desk/");
  await expect(desk.headline).toHaveText("The desk");
  await expect(desk.headlines("Drafts")).toHaveText([
    "Canary draft headline",
    "The ferry stops after ninety years",
  ]);
  await expect(desk.headlines("Scheduled")).toHaveText(["Canary embargo headline"]);
  await expect(desk.part("Scheduled")).toContainText(
    /1 June 2099\s*8:00 a\.m\. EDT\s*in \d+ years/,
  );
  await expect(desk.headlines("Published today")).toHaveText(["The lamps work"]);
});

test("the desk says what the next build adds and removes, compared with dist/", async ({
  page,
}) => {
  const desk = await openPreview(page, "/desk/");
  const next = desk.part("The next build");
  await expect(next).toContainText("Compared with dist/");
  const list = (name: string) =>
    next.locator(".list").filter({ has: page.getByRole("heading", { name }) });
  await expect(list("Publishes").getByRole("listitem")).toHaveCount(1);
  await expect(list("Publishes")).toContainText("The lamps work");
  await expect(list("Drops").getByRole("listitem")).toHaveCount(1);
  await expect(list("Drops")).toContainText(
    "/daily-roundup/2024/05/28/ferry-stops/ is a draft now",
  );
});

test("the desk lists the open stories", async ({ page }) => {
  const desk = await openPreview(page, "/desk/");
  const stories = desk.part("Open stories");
  await expect(stories.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await expect(stories).toContainText("1 on the way");
});

test("the desk shows the findings of the check, and links to the article", async ({ page }) => {
  const desk = await openPreview(page, "/desk/");
  const finding = desk.part("Problems").getByRole("listitem").filter({ hasText: "ferry-stops" });
  await expect(finding).toContainText("content/articles/2024/05/28/ferry-stops.md:3");
  await expect(finding).toContainText("deck-repeats-headline");
  await expect(finding).toContainText("The deck repeats the headline");
  await desk.part("Drafts").getByRole("link", { name: "1 problem" }).click();
  await expect(page).toHaveURL(`${deskPaths.ferry}#check`);
  await expect(desk.part("Check").getByRole("listitem")).toHaveCount(1);
});

test("the table of sources has citations, quoted words, access and missing addresses", async ({
  page,
}) => {
  const desk = await openPreview(page, deskPaths.ferry);
  await expect(desk.source("The Gazette")).toHaveText([
    "1 ×",
    /0, 0 percent/,
    "not given",
    "gazette.example",
  ]);
  // The three words of the quotation “I shall sleep.”
  await expect(desk.source("River Radio")).toHaveText(["2 ×", /3, \d+ percent/, "paid", "missing"]);
});

test("the page of a scheduled article says when it goes out", async ({ page }) => {
  await openPreview(page, "/desk/2099/06/01/canary-embargo/");
  await expect(
    page.getByText("It goes out with the first build after 1 June 2099, 8:00 a.m. EDT"),
  ).toBeVisible();
});

test("every page of the preview links to the desk", async ({ page }) => {
  await openPreview(page, "/daily-roundup/2024/05/31/canary-draft/");
  await page.getByRole("link", { name: "View on the desk" }).click();
  await expect(page).toHaveURL(deskPaths.draft);
  await openPreview(page, "/about/");
  await page.getByRole("contentinfo").getByRole("link", { name: "The desk" }).click();
  await expect(page).toHaveURL("/desk/");
});

test("axe finds no violation on the desk, and it fits on a phone and on a wide screen", async ({
  page,
}) => {
  for (const path of ["/desk/", "/desk/fields/", deskPaths.bridge, deskPaths.draft]) {
    await openPreview(page, path);
    await checksFinished(page);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      // The pages in the iframes have tests of their own.
      const violations = await axeViolations(page, { include: ["html"], exclude: ["iframe"] });
      expect.soft(violations, `${path} at ${width}`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("the desk leads to the fields of every kind of file", async ({ page }) => {
  await openPreview(page, "/desk/");
  await page.getByRole("link", { name: "All fields" }).click();
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("The fields of every file");
  await expect(main.getByRole("region")).toHaveCount(9);
  const outlets = main.getByRole("region", { name: "Outlets", exact: true });
  await expect(outlets).toContainText("content/outlets/<id>.yaml");
  await expect(outlets.locator("dl > div").filter({ hasText: "short" }).first()).toContainText(
    "Text, at most 20 characters.",
  );
  const articles = main.getByRole("region", { name: "Articles", exact: true });
  await expect(articles.getByText("sources[].outlet", { exact: true })).toBeVisible();
});
