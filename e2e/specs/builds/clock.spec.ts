import { createReadStream } from "node:fs";
import { parseSitemap } from "sitemap";
import { applyEdits } from "../../fixtures/edits.ts";
import { changedBetween, findInOutput, hashesOf } from "../../helpers/built-files.ts";
import { recordErrors } from "../../helpers/page-errors.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { atEmbargo, contentFolders } from "../../helpers/papers.ts";
import { Project } from "../../helpers/project.ts";
import { SearchPage } from "../../pages/search.ts";

const oneSecondLater = "2099-06-01T12:00:01Z";
const itsPage = "daily-roundup/2099/06/01/canary-embargo/index.html";

/** The pages of articles and the page about the paper. They change only if they link to the new article. */
const standalone = /^([a-z-]+\/\d{4}\/\d\d\/\d\d\/[^/]+|about)\/index\.html$/;

test(
  "no time is frozen by a cache, and the output does not differ from run to run: a scheduled article is published at its time",
  { tag: "@nightly" },
  async ({ page, editedProject: project }) => {
    test.setTimeout(900_000);
    // Astro reuses the pages of an earlier build only if it was in the same folder.
    await project.mustBuild();
    const before = hashesOf(project.dist);
    expect(findInOutput(project.dist, ["canary"])).toEqual([]);
    const news = () => parseSitemap(createReadStream(project.path("dist/news-sitemap.xml")));
    expect(await news()).toEqual([]);

    // Only the clock has changed.
    await project.mustBuild({ SITE_NOW: atEmbargo });
    const at = hashesOf(project.dist);
    const changed = changedBetween(before, at);

    await test.step("its page and its pictures exist", () => {
      expect(project.read(`dist/${itsPage}`)).toContain("Canary embargo headline");
      expect(changed.filter((file) => file.includes("canary-embargo-1")).length).toBeGreaterThan(3);
    });

    await test.step("the lists that it belongs to include it", () => {
      for (const list of [
        "index.html",
        "daily-roundup/index.html",
        "people/ada-quill/index.html",
        "places/harbor/index.html",
        "topics/bridges/index.html",
      ]) {
        expect(project.read(`dist/${list}`), list).toContain("Canary embargo headline");
      }
    });

    await test.step("unrelated pages and assets are unchanged", () => {
      const pages = changed.filter((file) => standalone.test(file));
      expect(pages).toContain(itsPage);
      for (const page of pages) {
        expect(project.read(`dist/${page}`), page).toContain("Canary embargo headline");
      }
      expect(changed).not.toContain("people/ben-marsh/index.html");
      expect(changed).not.toContain("topics/ferries/index.html");
      const assets = changed.filter((file) => file.startsWith("_astro/"));
      expect(assets.filter((file) => !file.includes("canary-embargo-1"))).toEqual([]);
    });

    await test.step("the news sitemap has it, and nothing that is older than two days", async () => {
      const found = (await news()).map(({ url, news: article }) => ({ url, ...article }));
      expect(found).toEqual([
        {
          url: "https://proof.example/daily-roundup/2099/06/01/canary-embargo/",
          title: "Canary embargo headline",
          publication_date: "2099-06-01T08:00:00-04:00",
          publication: { name: "The Proof", language: "en" },
        },
      ]);
    });

    await test.step("search finds it together with articles of other years", async () => {
      const url = await project.serve();
      const errors = recordErrors(page, url);
      const search = new SearchPage(page);
      await page.goto(`${url}/search/?q=gazette&topic=bridges`);
      await expect(search.results.first()).toBeVisible();
      const years = new Set((await search.articles()).map(({ path }) => path.split("/")[2]));
      expect(years).toEqual(new Set(["2023", "2024", "2099"]));

      await page.goto(`${url}/search/?place=harbor`);
      await expect(search.results.first()).toBeVisible();
      expect((await search.slugs())[0], "the newest first, across years").toBe("canary-embargo");
      await search.filter("Year").selectOption("2024");
      await expect.poll(() => search.slugs()).not.toContain("canary-embargo");
      expect(errors, "no errors").toEqual([]);
    });

    await test.step("a clean build has the same bytes, one second later, in another folder, time zone and locale", async () => {
      const clean = Project.create(contentFolders.proof, "roundup e2e, señor's ");
      await applyEdits(clean);
      await clean.mustBuild({ SITE_NOW: oneSecondLater, TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8" });
      expect(hashesOf(clean.dist)).toEqual(at);
    });
  },
);
