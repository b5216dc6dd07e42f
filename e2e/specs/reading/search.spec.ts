import type { Page } from "playwright/test";
import type { WrittenArticle } from "../../helpers/content-folder.ts";
import { recordErrors } from "../../helpers/page-errors.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { SearchPage } from "../../pages/search.ts";

let errors: string[] = [];
test.beforeEach(({ page, paper }) => {
  errors = recordErrors(page, paper.url);
});
test.afterEach(() => {
  expect(errors, "no errors").toEqual([]);
});

const slugsOf = (articles: WrittenArticle[]) => articles.map(({ slug }) => slug).sort();

async function openSearch(page: Page, query = ""): Promise<SearchPage> {
  await page.goto(`/search/${query}`);
  return new SearchPage(page);
}

test("words of the text find the article, and are highlighted in the excerpt", async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill("gymnasium boatbuilder announced");
  await expect(search.results.first()).toBeVisible();
  expect((await search.slugs())[0]).toBe("school-moves-uphill");
  const highlighted = (await search.highlighted.allTextContents()).join(" ").toLowerCase();
  for (const word of ["gymnas", "boatbuild", "announc"]) expect(highlighted).toContain(word);

  await search.results.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/school-moves-uphill\/$/);
});

test("a word is found wherever it stands: at a dash, dots, an apostrophe or a currency", async ({
  page,
}) => {
  const search = await openSearch(page);
  for (const words of [
    "moonstone",
    "quartzite",
    "1893",
    "ivoire",
    "côte d'ivoire",
    "d’Ivoire",
    "malleyson",
    "O'Malleyson",
    "$41",
    "41",
    "$3bn",
    "fire-retardant",
  ]) {
    await search.field.fill(words);
    await expect(search.status).toContainText(`“${words}”`);
    expect(await search.slugs(), words).toContain("library-opens-on-sundays");
  }
  await search.field.fill("moonstone");
  await expect(search.results.first()).toContainText("$3bn—moonstone, mostly…quartzite");
});

test("the name of a person finds their articles, the name of an outlet those that cite it", async ({
  page,
  content: { published },
}) => {
  const byPerson = published.filter(({ byline }) => byline.includes("cleo-strand"));
  const search = await openSearch(page, "?q=Cleo+Strand");
  await expect(search.results).toHaveCount(byPerson.length);
  expect((await search.slugs()).sort()).toEqual(slugsOf(byPerson));

  const onOutlet = published.filter(({ sources }) =>
    sources.some(({ outlet }) => outlet === "morning-ledger"),
  );
  await search.field.fill('"The Morning Ledger"');
  await expect(search.status).toContainText("The Morning Ledger");
  expect(await search.slugs()).toEqual(expect.arrayContaining(slugsOf(onOutlet)));
});

test("a name finds its page, misspelled ones too, and then what is written about it", async ({
  page,
}) => {
  const search = await openSearch(page, "?q=ledger");
  await expect(search.names).toHaveText(["The Morning Ledger"]);
  const right = await search.slugs();
  await search.field.fill("morning legder");
  await expect(search.status).toHaveText(
    `No article with “morning legder”. ${right.length} articles with “Morning Ledger”.`,
  );
  await expect(search.main.getByRole("region", { name: "The nearest names" })).toBeVisible();
  expect((await search.slugs()).sort()).toEqual(right.sort());
  await search.names.first().click();
  await expect(page).toHaveURL("/outlets/morning-ledger/");

  for (const [words, path] of [
    ["cleo strnad", "/people/cleo-strand/"],
    ["Nroth Bank", "/places/north-bank/"],
    ["feries", "/topics/ferries/"],
    ["the brdige", "/stories/the-bridge/"],
  ] as const) {
    await page.goto(`/search/?q=${words}`);
    await expect(search.names.and(page.locator(`[href="${path}"]`))).toBeVisible();
  }
  await search.field.fill("mayor");
  await expect(search.status).toContainText("“mayor”");
  await expect(search.names).toHaveCount(0);
});

test("what a search needs is loaded when a reader turns to it", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  const needed = () => requests.filter((path) => /pagefind|search-names/.test(path));
  await page.goto("/search/", { waitUntil: "networkidle" });
  expect(needed()).toEqual([]);
  await new SearchPage(page).field.focus();
  await expect
    .poll(needed)
    .toEqual(
      expect.arrayContaining(["/search-names.json", expect.stringContaining("pagefind.js")]),
    );
});

test("a word in a headline ranks higher than the same word in a text", async ({
  page,
  content: { published },
}) => {
  const words = published
    .flatMap(({ slug, headline }) =>
      (headline.match(/[A-Z]?[a-z]{6,}/g) ?? []).map((word) => ({ slug, word })),
    )
    .filter(({ word }, _, all) => all.filter((other) => other.word === word).length === 1);
  const ranked = new Map(words.toReversed().map(({ slug, word }) => [slug, word]));
  expect(ranked.size).toBeGreaterThan(5);
  const search = await openSearch(page);
  for (const [slug, word] of ranked) {
    await search.field.fill(word);
    await expect(search.status).toContainText(`“${word}”`);
    expect((await search.slugs())[0], `first for “${word}”`).toBe(slug);
  }
});

test("a search without results suggests where to look", async ({ page }) => {
  const search = await openSearch(page, "?q=xylophone");
  await expect(search.status).toHaveText("No article with “xylophone”.");
  await expect(search.main.getByRole("link", { name: "Topics" })).toBeVisible();
  await expect(search.withoutFilters).toBeHidden();

  await search.field.fill("mayor");
  await expect(search.results.first()).toBeVisible();
  await expect(search.main.getByRole("link", { name: "Topics" })).toBeHidden();
  const all = await search.slugs();
  await search.filter("Outlet").selectOption("morning-ledger");
  await search.filter("Place").selectOption("north-bank");
  await expect(search.status).toHaveText("No article with “mayor” under these filters.");
  await search.withoutFilters.click();
  await expect.poll(() => search.slugs()).toEqual(all);
  await expect(page).toHaveURL("/search/?q=mayor");
});

test("the search box in the header works on every page, with the keyboard alone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/topics/");
  const box = page.getByRole("banner").getByRole("searchbox");
  await box.focus();
  await page.keyboard.type("mayor");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search/?q=mayor");
  const search = new SearchPage(page);
  await expect(search.status).toHaveText(/^\d+ articles? with “mayor”\.$/);

  await search.field.focus();
  await page.keyboard.press("Tab");
  await expect(search.main.getByRole("button", { name: "Find" })).toBeFocused();
  for (const filter of ["Topic", "Place", "Outlet", "Year", "Accounts"]) {
    await page.keyboard.press("Tab");
    await expect(search.filter(filter)).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(search.results.first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toBeVisible();
});

test("on a phone, the header links to the search page", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await expect(new SearchPage(page).field).toBeVisible();
});

test("markup in a query is shown as text", async ({ page }) => {
  const query = '<img src=x onerror="alert(1)">';
  const search = await openSearch(page, `?q=${encodeURIComponent(query)}`);
  await expect(search.status).toContainText(query);
  await expect(search.main.locator("img")).toHaveCount(0);
});

test("drafts and scheduled articles cannot be found", async ({ page }) => {
  const search = new SearchPage(page);
  for (const query of ["canary", "canari", "embargo"]) {
    await openSearch(page, `?q=${query}`);
    await expect(search.status).toHaveText(new RegExp(`articles? with “${query}”`));
    const slugs = await search.slugs();
    expect(slugs.filter((slug) => slug.startsWith("canary"))).toEqual([]);
  }
  for (const filter of ["Topic", "Place", "Outlet"]) {
    await expect(search.filter(filter)).not.toContainText(/canary/i);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search page says that it needs JavaScript, and links to the archive", async ({
    page,
  }) => {
    const search = await openSearch(page, "?q=mayor");
    await expect(search.main.getByText(/needs JavaScript/)).toBeVisible();
    await expect(search.field).toBeHidden();
    await expect(search.title).toHaveText("Search");
    for (const path of ["/topics/", "/places/", "/outlets/"])
      await expect(search.main.locator(`a[href="${path}"]`)).toBeVisible();
    await search.main.getByRole("link", { name: "2023", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2023");
  });
});
