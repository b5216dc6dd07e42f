import { expect, test } from "../../helpers/paper-test.ts";

const path = "/daily-roundup/2024/05/18/who-pays-for-the-bridge/";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a paragraph's outlets are beside it on a wide screen, and open with a tap on a phone", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const paragraph = page.locator(".said").first();
    const outlets = paragraph.locator(".who li");
    await expect(outlets.first()).toBeVisible();
    const [text, margin] = await Promise.all([
      paragraph.locator("p").boundingBox(),
      outlets.first().boundingBox(),
    ]);
    expect(margin?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(outlets.first()).toBeHidden();
    await paragraph.locator("summary").click();
    await expect(outlets.first()).toBeVisible();
    await expect(outlets.first()).toContainText("The Harbor Council");
  });
});

test("in print, numbers replace the margin and sources show their addresses", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(path);
  await expect(page.locator(".who").first()).toBeHidden();
  await expect(page.locator("a.ref").first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Sections" })).toBeHidden();
  const links = page.locator(".article-sources cite a");
  const addressesShown = await links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute("href"), getComputedStyle(link, "::after").content]),
  );
  expect(addressesShown.length).toBeGreaterThan(2);
  for (const [href, shown] of addressesShown) expect.soft(shown).toContain(href);
});

for (const path of ["/daily-roundup/2024/05/30/bridge-opens/", "/outlets/river-radio/"]) {
  test(`our words about a piece without a title are not its title on ${path}`, async ({ page }) => {
    await page.goto(path);
    const ours = page.getByText("Cars follow in a week.", { exact: false }).last();
    await expect(ours).toHaveText("No title recorded. We read in it: Cars follow in a week.");
    await expect(page.locator("h2, h3, cite", { hasText: "Cars follow in a week." })).toHaveCount(
      0,
    );
    await expect(ours.getByRole("link")).toHaveText("No title recorded");
  });
}

test("the articles of a story link to the previous and the next one", async ({ page, content }) => {
  await page.goto("/stories/the-bridge/");
  const listed = await page
    .locator("main ol li")
    .evaluateAll((entries) => entries.map((entry) => entry.querySelector("a")?.pathname ?? ""));
  const story = content.published.filter(({ story }) => story === "the-bridge").toReversed();
  expect(story.length).toBeGreaterThan(4);
  expect(listed).toEqual(story.map(({ path }) => path));
  for (const [index, article] of listed.entries()) {
    await page.goto(article);
    const turn = page.getByRole("navigation", { name: "In this story" });
    const to = (rel: string) =>
      turn
        .locator(`a[rel="${rel}"]`)
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(await to("prev"), article).toEqual(listed.slice(Math.max(0, index - 1), index));
    expect(await to("next"), article).toEqual(listed.slice(index + 1, index + 2));
    await expect(turn.locator('a[href="/stories/the-bridge/"]')).toBeVisible();
  }
});
