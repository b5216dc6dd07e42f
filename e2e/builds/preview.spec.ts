import { setTimeout } from "node:timers/promises";
import { ArticlePage } from "../pages/article.ts";
import { FrontPage } from "../pages/front.ts";
import { expect, test } from "../test.ts";

const edited = "content/articles/2024/05/30/bridge-opens.md";
const itsPath = "/daily-roundup/2024/05/30/bridge-opens/";

test("the preview shows what is held back, and outlives a mistake", async ({ page, project }) => {
  test.setTimeout(600_000);
  const preview = project.start("npm", ["run", "dev", "--", "--port", "0"]);
  const [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
  const article = new ArticlePage(page);
  const scheduled = "Scheduled for 1 June 2099, 8:00 a.m. EDT";

  await test.step("marks a draft and a scheduled article wherever they stand", async () => {
    for (const path of ["/", "/daily-roundup/"]) {
      await page.goto(`${url}${path}`);
      const { main } = new FrontPage(page);
      await expect(main.getByRole("link", { name: "Canary draft headline" })).toBeVisible();
      await expect(main.getByText("Draft", { exact: true })).toBeVisible();
      await expect(main.getByRole("link", { name: "Canary embargo headline" })).toBeVisible();
      await expect(main.getByText(scheduled)).toBeVisible();
    }
    for (const [path, headline, mark] of [
      ["2024/05/31/canary-draft", "Canary draft headline", "Draft"],
      ["2099/06/01/canary-embargo", "Canary embargo headline", scheduled],
    ] as const) {
      await page.goto(`${url}/daily-roundup/${path}/`);
      await expect(article.title).toHaveText(headline);
      await expect(article.main.getByText(mark, { exact: true })).toBeVisible();
    }
  });

  const complaint = page.getByText("“ada-quil” is not a person in content/people.");
  await test.step("says what is wrong, in the terminal and in the open page", async () => {
    await page.goto(`${url}${itsPath}`);
    project.edit(edited, "byline: [ada-quill, ben-marsh]", "byline: [ada-quil, ben-marsh]");
    await preview.until(
      /bridge-opens\.md:5 {2}byline\[0\]\s+“ada-quil” is not a person in content\/people\.\s+Did you mean “ada-quill”/,
    );
    await expect(complaint).toBeVisible();
    await expect(article.main).toContainText("The bridge opens to walkers first");
  });

  await test.step("lives on, and is right again when the mistake is mended", async () => {
    project.edit(edited, "byline: [ada-quil, ben-marsh]", "byline: [ben-marsh]");
    await expect(complaint).toHaveCount(0);
    await expect(article.main.locator('a[href="/people/ada-quill/"]')).toHaveCount(0);
    await expect(article.main.locator('a[href="/people/ben-marsh/"]')).not.toHaveCount(0);
  });

  await test.step("shows a save whole, though the editor's program emptied the file first", async () => {
    const text = project.read(edited).replace("to walkers first", "to walkers alone");
    project.write(edited, "");
    await setTimeout(20);
    project.write(edited, text);
    await expect(article.title).toHaveText("The bridge opens to walkers alone");
  });
});
