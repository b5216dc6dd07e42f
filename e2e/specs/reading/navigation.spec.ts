import { expect, test } from "../../helpers/paper-test.ts";
import { ArticlePage } from "../../pages/article.ts";
import { FrontPage } from "../../pages/front.ts";
import { ListPage } from "../../pages/list.ts";
import { NotFoundPage } from "../../pages/not-found.ts";
import { PersonPage } from "../../pages/person.ts";

const section = { path: "/daily-roundup/", title: "Daily roundup" };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("readers get from the front page to a section, an article and its author, and back", async ({
      page,
      content,
    }) => {
      const front = new FrontPage(page);
      await front.open();
      await expect(front.banner).toContainText(content.site.description);
      expect((await front.articles()).length).toBeGreaterThan(3);

      const list = new ListPage(page);
      await front.openPart(section.title);
      await expect(list.title).toHaveText(section.title);
      const [, second] = await list.articles();
      if (!second) throw new Error("The section lists fewer than two articles.");

      const article = new ArticlePage(page);
      await list.follow(second);
      await expect(page).toHaveURL(second.path);
      await expect(article.title).toHaveText(second.name);
      const [author] = await article.authors();
      if (!author) throw new Error("The article has no byline.");

      const person = new PersonPage(page);
      await article.follow(author);
      await expect(person.title).toHaveText(author.name);
      const paths = (await person.articles()).map(({ path }) => path);
      expect(paths).toContain(second.path);

      await test.step("with the browser's back button", async () => {
        await page.goBack();
        await expect(article.title).toHaveText(second.name);
        await page.goBack();
        await expect(list.title).toHaveText(section.title);
        await page.goBack();
        await expect(page).toHaveURL("/");
      });
    });

    test("the nameplate links to the front page", async ({ page, content }) => {
      const list = new ListPage(page);
      await page.goto(section.path);
      await list.banner.getByRole("link", { name: content.site.name, exact: true }).click();
      await expect(page).toHaveURL("/");
    });

    test("the pages of a section list each of its articles once, and link to one another", async ({
      page,
      content,
    }) => {
      const list = new ListPage(page);
      await new FrontPage(page).open();
      await list.openPart(section.title);
      await expect(list.newer).toHaveCount(0);

      const listed: string[] = [];
      const pages: string[] = [];
      for (;;) {
        pages.push(new URL(page.url()).pathname);
        listed.push(...(await list.articles()).map(({ path }) => path));
        if ((await list.older.count()) === 0) break;
        const here = page.url();
        await list.older.click();
        await expect(page).not.toHaveURL(here);
      }
      expect(pages.length).toBeGreaterThan(1);
      const written = content.published.map(({ path }) => path);
      expect(listed).toEqual(written.filter((path) => path.startsWith(section.path)));

      for (const path of pages.toReversed().slice(1)) {
        await list.newer.click();
        await expect(page).toHaveURL(path);
      }
    });

    test("an address that does not exist gets an error page that links to the front page", async ({
      page,
    }) => {
      const notFound = new NotFoundPage(page);
      for (const path of ["/no-such-page/", "/daily-roundup/2024/05/30/no-such-article/"]) {
        const response = await page.goto(path);
        expect(response?.status()).toBe(404);
        await expect(notFound.title).toBeVisible();
        expect((await notFound.articles()).length).toBeGreaterThan(0);
      }
      await notFound.wayHome.click();
      await expect(page).toHaveURL("/");
    });

    test("the people page links to everybody who writes", async ({ page, content }) => {
      const person = new PersonPage(page);
      for (const id of content.ids("people")) {
        const { name = "", about = "" } = content.entry(`people/${id}`);
        await page.goto("/people/");
        await person.follow({ name, path: `/people/${id}/` });
        await expect(page).toHaveURL(`/people/${id}/`);
        await expect(person.title).toHaveText(name);
        await expect(person.about(about)).toBeVisible();
      }
    });

    test("the footer links to the page about the paper and to its policies", async ({ page }) => {
      const front = new FrontPage(page);
      await front.open();
      await front.footer.getByRole("link", { name: "About this paper" }).click();
      await expect(page).toHaveURL("/about/");
      await front.footer.getByRole("link", { name: "How we cite" }).click();
      await expect(front.main.getByRole("heading", { name: "Citing" })).toBeInViewport();
    });
  });
}
