import { readFileSync } from "node:fs";
import { expect, test } from "../../helpers/paper-test.ts";

const path = "/daily-roundup/2024/05/18/who-pays-for-the-bridge/";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("readers can cite an article in three styles and download its references", async ({
    page,
    content,
  }) => {
    await page.goto(path);
    const cite = page.locator(".cite");
    await cite.getByText("Cite").click();
    for (const style of ["APA", "MLA", "Chicago"]) {
      await expect(cite.getByText(style, { exact: true })).toBeVisible();
    }
    await expect(cite.getByText(`${content.site.address}${path}`).first()).toBeVisible();

    const listed = await page.locator(".article-sources li").count();
    for (const [name, entries] of [
      ["BibTeX", /^@\w+\{/gm],
      ["CSL-JSON", /"container-title":/g],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        cite.getByRole("link", { name }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^who-pays-for-the-bridge\.(bib|json)$/);
      const text = readFileSync(await download.path(), "utf8");
      expect(text.match(entries), "the article and its sources").toHaveLength(listed + 1);
    }
  });
});
