import { expect, test } from "../../helpers/paper-test.ts";
import { ArticlePage } from "../../pages/article.ts";
import { FrontPage } from "../../pages/front.ts";
import { visit } from "../../helpers/visit.ts";

const edited = "content/articles/2024/05/30/bridge-opens.md";
const otherDraft = "content/articles/2024/06/01/another-draft.md";
const itsPath = "/daily-roundup/2024/05/30/bridge-opens/";

test("the preview shows drafts and scheduled articles, and survives a mistake", async ({
  page,
  request,
  project,
}) => {
  test.setTimeout(600_000);
  project.write(otherDraft, "---\nheadline: Begun\nstatus: draft\nbyline: [nobody]\n---\n\nOne.\n");
  const preview = project.start("npm", ["run", "dev", "--", "--port", "0"]);
  const [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
  const article = new ArticlePage(page);
  const scheduled = "Scheduled for 1 June 2099, 8:00 a.m. EDT";

  await test.step("it marks them in lists and on their own pages", async () => {
    const [draft, embargo] = ["Canary draft headline", "Canary embargo headline"];
    for (const [path, headline, mark] of [
      ["/", draft, "Draft"],
      ["/daily-roundup/2024/05/31/", draft, "Draft"],
      ["/", embargo, scheduled],
      ["/daily-roundup/", embargo, scheduled],
    ] as const) {
      await visit(page, `${url}${path}`);
      const { main } = new FrontPage(page);
      await expect(main.getByRole("link", { name: headline })).toBeVisible();
      await expect(main.getByText(mark, { exact: true })).toBeVisible();
    }
    for (const [path, headline, mark] of [
      ["2024/05/31/canary-draft", draft, "Draft"],
      ["2099/06/01/canary-embargo", embargo, scheduled],
    ] as const) {
      await visit(page, `${url}/daily-roundup/${path}/`);
      await expect(article.title).toHaveText(headline);
      await expect(article.main.getByText(mark, { exact: true })).toBeVisible();
    }
  });

  const message = page.getByText("“ada-quil” is not a person in content/people.");
  await test.step("it reports a mistake in the terminal and in the open page", async () => {
    await visit(page, `${url}${itsPath}`);
    project.edit(edited, "byline: [ada-quill, ben-marsh]", "byline: [ada-quil, ben-marsh]");
    await preview.until(
      /bridge-opens\.md:5 {2}byline\[0\]\s+“ada-quil” is not a person in content\/people\.\s+Did you mean “ada-quill”/,
    );
    await expect(message).toBeVisible();
    await expect(article.main).toContainText("The bridge opens to walkers first");
  });

  await test.step("it shows the page again when the mistake is fixed", async () => {
    project.edit(edited, "byline: [ada-quil, ben-marsh]", "byline: [ben-marsh]");
    await expect(message).toHaveCount(0);
    await expect(article.main.locator('a[href="/people/ada-quill/"]')).toHaveCount(0);
    await expect(article.main.locator('a[href="/people/ben-marsh/"]')).not.toHaveCount(0);
  });

  await test.step("a colleague's broken draft is only in the way of whoever saves it", async () => {
    const broken = page.getByText("another-draft.md");
    await visit(page, `${url}${itsPath}`);
    await expect(article.title).toBeVisible();
    await expect(broken).toHaveCount(0);
    project.edit(otherDraft, "byline: [nobody]", "byline: [no-one]");
    await expect(broken).not.toHaveCount(0);
    project.remove(otherDraft);
    await expect(broken).toHaveCount(0);
  });

  await test.step("it shows the whole file after an editor that empties it before each save", async () => {
    const text = project.read(edited).replace("to walkers first", "to walkers alone");
    project.write(edited, "");
    // With its response the preview has had the time to notice the empty file, too.
    await request.get(`${url}/favicon.svg`);
    project.write(edited, text);
    // In the main part: on a slow machine, an error overlay may show up for a moment.
    const title = article.main.getByRole("heading", { level: 1 });
    await expect(title).toHaveText("The bridge opens to walkers alone");
  });
});
