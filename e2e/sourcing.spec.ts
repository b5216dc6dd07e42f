/** For every paragraph a reader can tell who said it: with a mouse or a finger, on paper, and by ear. */
import { manuscripts, publishedAt } from "./fixtures/manuscripts.ts";
import { addressOf } from "./fixtures/kinds.ts";
import { contents } from "./fixtures/project.ts";
import { sampleClock } from "./setup.ts";
import { expect, test } from "./test.ts";

const published = publishedAt(sampleClock, manuscripts(contents.sample));
const path = "/daily-roundup/2015/05/18/militias-ordered-to-ramadi/";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every number leads to its source, and every source back to each paragraph", async ({
    page,
    papers,
  }) => {
    for (const { slug, sources } of published) {
      await page.goto(addressOf(papers.sample.dist, slug));
      const entries = page.locator(".article-sources ol > li");
      await expect(entries).toHaveCount(sources.length);
      const listed = new Map(
        await entries.evaluateAll((all) =>
          all.map((entry) => {
            const number = entry.querySelector(".n")?.textContent.trim();
            const back = [...entry.querySelectorAll(".back a")].map((link) =>
              link.getAttribute("href"),
            );
            return [entry.id, { number, back }] as const;
          }),
        ),
      );
      const cited = await page.locator(".body a.ref").evaluateAll((refs) =>
        refs.map((ref) => ({
          number: ref.textContent.trim(),
          target: ref.getAttribute("href") ?? "",
          passage: ref.closest(".said, blockquote, figure, [id^='p-']")?.id,
        })),
      );
      expect(cited.length, slug).toBeGreaterThan(0);
      for (const { number, target, passage } of cited) {
        const entry = listed.get(target.slice(1));
        expect.soft(entry?.number, `${slug}: ${target}`).toBe(number);
        if (passage) expect.soft(entry?.back, `${slug}: ${target}`).toContain(`#${passage}`);
      }
    }
  });

  test("outlets stand beside the paragraph on a wide screen, and come at a tap on a phone", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const paragraph = page.locator(".said").first();
    const outlets = paragraph.locator(".who li");
    await expect(outlets.first()).toBeVisible();
    const [text, beside] = await Promise.all([
      paragraph.locator("p").boundingBox(),
      outlets.first().boundingBox(),
    ]);
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(outlets.first()).toBeHidden();
    await paragraph.locator("summary").click();
    await expect(outlets.first()).toBeVisible();
    await expect(outlets.first()).toContainText("Reuters");
  });
});

test("on paper numbers take the place of the margin, and sources have their addresses", async ({
  page,
}) => {
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

test("the articles of a story lead to one another, in order and both ways", async ({ page }) => {
  await page.goto("/stories/battle-for-ramadi/");
  const listed = await page
    .locator("main ol li")
    .evaluateAll((entries) => entries.map((entry) => entry.querySelector("a")?.pathname ?? ""));
  const articles = listed.filter((one) => one.startsWith("/daily-roundup/"));
  expect(articles).toHaveLength(6);
  expect(articles).toEqual(articles.toSorted());
  for (const [index, article] of articles.entries()) {
    await page.goto(article);
    const turn = page.getByRole("navigation", { name: "In this story" });
    const to = (rel: string) =>
      turn
        .locator(`a[rel="${rel}"]`)
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(await to("prev"), article).toEqual(articles.slice(Math.max(0, index - 1), index));
    expect(await to("next"), article).toEqual(articles.slice(index + 1, index + 2));
    await expect(turn.locator('a[href="/stories/battle-for-ramadi/"]')).toBeVisible();
  }
});
