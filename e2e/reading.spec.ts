import { basename } from "node:path";
import { contents } from "./fixtures/project.ts";
import { filesIn } from "./fixtures/output.ts";
import { manuscripts, publishedAt, registered } from "./fixtures/manuscripts.ts";
import { ArticlePage } from "./pages/article.ts";
import { FrontPage } from "./pages/front.ts";
import { ListPage } from "./pages/list.ts";
import { NotFoundPage } from "./pages/not-found.ts";
import { PersonPage } from "./pages/person.ts";
import { sampleClock } from "./setup.ts";
import { expect, test } from "./test.ts";

const section = registered(contents.sample, "sections/daily-roundup")["name"] ?? "";
const sectionTitle = section.charAt(0).toUpperCase() + section.slice(1);
const published = publishedAt(sampleClock, manuscripts(contents.sample));
const people = filesIn(`${contents.sample}/people`).map((file) => basename(file, ".yaml"));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a reader goes from the front page to a person and back", async ({ page }) => {
      const front = new FrontPage(page);
      await front.open();
      const onFront = await front.articles();
      expect(onFront.length).toBeGreaterThan(3);

      const list = new ListPage(page);
      await front.openPart(sectionTitle);
      await expect(list.title).toHaveText(sectionTitle);
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

      await test.step("back by the browser", async () => {
        await page.goBack();
        await expect(article.title).toHaveText(second.name);
        await page.goBack();
        await expect(list.title).toHaveText(sectionTitle);
        await page.goBack();
        await expect(page).toHaveURL("/");
      });
    });

    test("the nameplate leads home", async ({ page }) => {
      const list = new ListPage(page);
      await page.goto("/daily-roundup/");
      await list.banner.getByRole("link", { name: "The Daily Roundup", exact: true }).click();
      await expect(page).toHaveURL("/");
    });

    test("the section's pages lead through every article and back", async ({ page }) => {
      const list = new ListPage(page);
      await new FrontPage(page).open();
      await list.openPart(sectionTitle);
      await expect(list.newer).toHaveCount(0);

      const seen: string[] = [];
      const trail: string[] = [];
      for (;;) {
        trail.push(new URL(page.url()).pathname);
        seen.push(...(await list.articles()).map(({ path }) => path));
        if ((await list.older.count()) === 0) break;
        const here = page.url();
        await list.older.click();
        await expect(page).not.toHaveURL(here);
      }
      expect(trail.length).toBeGreaterThan(1);
      expect(new Set(seen).size, "no article stands twice").toBe(seen.length);
      expect(seen.map((path) => basename(path)).sort()).toEqual(
        published.map(({ slug }) => slug).sort(),
      );

      for (const path of trail.toReversed().slice(1)) {
        await list.newer.click();
        await expect(page).toHaveURL(path);
      }
    });

    test("an address with nothing at it says so and leads home", async ({ page }) => {
      const notFound = new NotFoundPage(page);
      for (const path of ["/no-such-page/", "/daily-roundup/2015/05/18/no-such-article/"]) {
        const response = await page.goto(path);
        expect(response?.status()).toBe(404);
        await expect(notFound.title).toBeVisible();
        expect((await notFound.articles()).length).toBeGreaterThan(0);
      }
      await notFound.wayHome.click();
      await expect(page).toHaveURL("/");
    });

    test("the people page leads to everybody who writes", async ({ page }) => {
      const person = new PersonPage(page);
      for (const id of people) {
        const { name = "", about = "" } = registered(contents.sample, `people/${id}`);
        await page.goto("/people/");
        await person.follow({ name, path: `/people/${id}/` });
        await expect(page).toHaveURL(`/people/${id}/`);
        await expect(person.title).toHaveText(name);
        await expect(person.says(about)).toBeVisible();
      }
    });

    test("the footer leads to what the paper says about itself", async ({ page }) => {
      const front = new FrontPage(page);
      await front.open();
      await front.footer.getByRole("link", { name: "About this paper" }).click();
      await expect(page).toHaveURL("/about/");
      await front.footer.getByRole("link", { name: "How we cite" }).click();
      await expect(front.main.getByRole("heading", { name: "Citing" })).toBeInViewport();
    });
  });
}
