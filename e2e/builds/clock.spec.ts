import { createReadStream } from "node:fs";
import { parseSitemap } from "sitemap";
import { changedBetween, findInOutput, hashesOf } from "../fixtures/output.ts";
import { workOn } from "../fixtures/later.ts";
import { atTheEmbargo, contents, Project } from "../fixtures/project.ts";
import { SearchPage } from "../pages/search.ts";
import { expect, test } from "../test.ts";
import { witness } from "../witness.ts";

const oneSecondLater = "2099-06-01T12:00:01Z";
const itsPage = "daily-roundup/2099/06/01/canary-embargo/index.html";

/** Pages of articles and of what the paper says about itself: they change when they lead to it, and only then. */
const standsAlone = /^(daily-roundup\/\d{4}\/\d\d\/\d\d\/[^/]+|about)\/index\.html$/;

test("a scheduled article goes out at its moment, and nothing else changes", async ({
  page,
  laterProject: project,
}) => {
  test.setTimeout(900_000);
  // Astro takes pages of the build before only where that was made in the same folder.
  await project.mustBuild();
  const before = hashesOf(project.dist);
  expect(findInOutput(project.dist, ["canary"])).toEqual([]);
  const news = () => parseSitemap(createReadStream(project.path("dist/news-sitemap.xml")));
  expect(await news()).toEqual([]);

  // Nothing but the clock differs.
  await project.mustBuild({ SITE_NOW: atTheEmbargo });
  const at = hashesOf(project.dist);
  const changed = changedBetween(before, at);

  await test.step("its page and its pictures are there", () => {
    expect(project.read(`dist/${itsPage}`)).toContain("Canary embargo headline");
    expect(changed.filter((file) => file.includes("canary-embargo-lead")).length).toBeGreaterThan(
      3,
    );
  });

  await test.step("the lists that it belongs in have it", () => {
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

  await test.step("what has nothing to do with it is as it was", () => {
    const pages = changed.filter((file) => standsAlone.test(file));
    expect(pages).toContain(itsPage);
    for (const page of pages) {
      expect(project.read(`dist/${page}`), page).toContain("Canary embargo headline");
    }
    expect(changed).not.toContain("people/ben-marsh/index.html");
    expect(changed).not.toContain("topics/ferries/index.html");
    const assets = changed.filter((file) => file.startsWith("_astro/"));
    expect(assets.filter((file) => !file.includes("canary-embargo-lead"))).toEqual([]);
  });

  await test.step("the news sitemap tells of it, and of nothing that is older than two days", async () => {
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

  await test.step("search finds it beside the articles of another year", async () => {
    const url = await project.serve();
    const seen = witness(page, url);
    const search = new SearchPage(page);
    await page.goto(`${url}/search/?q=gazette`);
    await expect(search.results.first()).toBeVisible();
    const years = new Set((await search.articles()).map(({ path }) => path.split("/")[2]));
    expect(years).toEqual(new Set(["2024", "2099"]));

    await page.goto(`${url}/search/?place=harbor`);
    await expect(search.results.first()).toBeVisible();
    expect((await search.slugs())[0], "the newest first, of whatever year").toBe("canary-embargo");
    await search.filter("Year").selectOption("2024");
    await expect.poll(() => search.slugs()).not.toContain("canary-embargo");
    expect(seen, "nothing that a page must not do").toEqual([]);
  });

  await test.step("a first build a second later, in Tokyo, in Turkish, in a folder with a difficult name, has the same bytes", async () => {
    const clean = Project.create(contents.small, "roundup e2e, señor's ");
    await workOn(clean);
    await clean.mustBuild({ SITE_NOW: oneSecondLater, TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8" });
    expect(hashesOf(clean.dist)).toEqual(at);
  });
});
