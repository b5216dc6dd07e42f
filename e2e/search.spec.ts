import type { Page } from "playwright/test";
import { manuscripts, publishedAt, registered } from "./fixtures/manuscripts.ts";
import { contents } from "./fixtures/project.ts";
import { SearchPage } from "./pages/search.ts";
import { sampleClock } from "./setup.ts";
import { expect, test } from "./test.ts";
import { witness } from "./witness.ts";

const published = publishedAt(sampleClock, manuscripts(contents.sample));
const slugsOf = (articles: typeof published) => articles.map(({ slug }) => slug).sort();
const nameOf = (entry: string) => registered(contents.sample, entry)["name"] ?? "";

/** The longest words of a text, which hardly another article has together. */
function tellingWords(text: string): string {
  const words = text.replace(/\]\([^)]*\)/g, " ").match(/[A-Za-z]{5,}/g) ?? [];
  return words
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 4)
    .join(" ");
}

/** Opens the search page at a query; the test fails if the page complains of anything. */
async function opened(page: Page, query = ""): Promise<SearchPage> {
  await page.goto(`/search/${query}`);
  return new SearchPage(page);
}

let seen: string[] = [];
test.beforeEach(({ page, baseURL }) => {
  seen = witness(page, baseURL ?? "");
});
test.afterEach(() => {
  expect(seen, "nothing that a page must not do").toEqual([]);
});

test("words of the text lead to the article, and are marked in the excerpt", async ({ page }) => {
  const article = published.find(({ opening }) => /^[A-Z]/.test(opening));
  const words = tellingWords(article?.opening ?? "");
  const search = await opened(page);
  await search.field.fill(words);
  await expect(search.results.first()).toBeVisible();
  expect((await search.slugs())[0]).toBe(article?.slug);
  const marked = (await search.marked.allTextContents()).join(" ").toLowerCase();
  for (const word of words.split(" ")) expect(marked).toContain(word.slice(0, 4).toLowerCase());

  await search.results.first().getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/${article?.slug}/$`));
});

test("a person leads to what they wrote, an outlet to what rests on it", async ({ page }) => {
  const [person = ""] = published[0]?.byline ?? [];
  const byPerson = published.filter(({ byline }) => byline.includes(person));
  const search = await opened(page, `?q=${encodeURIComponent(nameOf(`people/${person}`))}`);
  await expect(search.results).toHaveCount(Math.min(10, byPerson.length));
  for (const slug of await search.slugs()) expect(slugsOf(byPerson)).toContain(slug);

  const outlet = published[0]?.sources.at(-1)?.outlet ?? "";
  const onOutlet = published.filter(({ sources }) => sources.some((one) => one.outlet === outlet));
  await search.field.fill(`"${nameOf(`outlets/${outlet}`)}"`);
  await expect(search.status).toContainText(nameOf(`outlets/${outlet}`));
  expect(await search.slugs()).toEqual(expect.arrayContaining(slugsOf(onOutlet)));
});

const inHeadline = published
  .flatMap(({ slug, headline }) =>
    (headline.match(/[A-Z]?[a-z]{6,}/g) ?? []).map((word) => ({ slug, word })),
  )
  .filter(({ word }, _, all) => all.filter((other) => other.word === word).length === 1);

test("a word of the headline weighs more than one of the text", async ({ page }) => {
  const search = await opened(page);
  const ranked = new Map(inHeadline.toReversed().map(({ slug, word }) => [slug, word]));
  expect(ranked.size).toBeGreaterThan(5);
  for (const [slug, word] of ranked) {
    await search.field.fill(word);
    await expect(search.status).toContainText(`“${word}”`);
    expect((await search.slugs())[0], `first for “${word}”`).toBe(slug);
  }
});

for (const { label, name, has } of [
  { label: "Topic", name: "topic", has: ({ topics }) => topics },
  { label: "Place", name: "place", has: ({ dateline }) => [dateline] },
  { label: "Outlet", name: "outlet", has: ({ sources }) => sources.map(({ outlet }) => outlet) },
  { label: "Year", name: "year", has: ({ publishedAt }) => [publishedAt.slice(0, 4)] },
] satisfies { label: string; name: string; has(article: (typeof published)[0]): string[] }[]) {
  test(`${label.toLowerCase()} narrows the search, and is in the address`, async ({ page }) => {
    const id = has(published.at(-1) as (typeof published)[0])[0] ?? "";
    const expected = published.filter((article) => has(article).includes(id));
    const search = await opened(page);
    await search.filter(label).selectOption(id);
    await expect(search.status).toHaveText(new RegExp(`^${expected.length} articles?\\.$`));
    await expect(page).toHaveURL(`/search/?${name}=${id}`);
    while (await search.more.isVisible()) {
      const before = await search.results.count();
      await search.more.click();
      await expect(search.results).not.toHaveCount(before);
    }
    expect((await search.slugs()).toSorted()).toEqual(slugsOf(expected));
  });
}

test("without words the newest come first, and more of them when asked", async ({ page }) => {
  const [year = ""] = published.map(({ publishedAt }) => publishedAt.slice(0, 4));
  const newest = published
    .filter(({ publishedAt }) => publishedAt.startsWith(year))
    .toSorted((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt))
    .map(({ slug }) => slug);
  expect(newest.length, "there are more than one page").toBeGreaterThan(10);
  const search = await opened(page, `?year=${year}`);
  await expect(search.results).toHaveCount(10);
  await search.more.focus();
  await page.keyboard.press("Enter");
  await expect(search.results).toHaveCount(Math.min(20, newest.length));
  expect(await search.slugs()).toEqual(newest.slice(0, 20));
  await expect(search.results.nth(10).getByRole("link"), "reading goes on there").toBeFocused();
});

test("the address holds the search: back, forward, and for others", async ({ page }) => {
  const search = await opened(page);
  await search.field.pressSequentially("ramadi", { delay: 20 });
  await expect(page).toHaveURL("/search/?q=ramadi");
  await expect(search.results.first()).toBeVisible();
  const first = await search.slugs();

  await search.field.press("Enter");
  await search.filter("Topic").selectOption({ index: 1 });
  await expect(page).toHaveURL(/\?q=ramadi&topic=/);
  await search.field.fill("yemen");
  await search.field.press("Enter");
  await expect(page).toHaveURL(/\?q=yemen&topic=/);

  await page.goBack();
  await expect(search.field).toHaveValue("ramadi");
  await page.goBack();
  await expect(search.filter("Topic")).toHaveValue("");
  await expect.poll(() => search.slugs()).toEqual(first);
  await page.goBack();
  await expect(page, "a word is one step back, not one a letter").toHaveURL("/search/");
  await expect(search.results).toHaveCount(0);
  await page.goForward();
  await expect(search.field).toHaveValue("ramadi");

  await page.goto("/search/?q=ramadi");
  await expect.poll(() => search.slugs()).toEqual(first);
});

test("where nothing is found, the way on is shown", async ({ page }) => {
  const search = await opened(page, "?q=xylophone");
  await expect(search.status).toHaveText("No article with “xylophone”.");
  await expect(search.main.getByRole("link", { name: "Topics" })).toBeVisible();
  await expect(search.withoutFilters).toBeHidden();

  await search.field.fill("ramadi");
  await expect(search.results.first()).toBeVisible();
  await expect(search.main.getByRole("link", { name: "Topics" })).toBeHidden();
  const all = await search.slugs();
  const other = published.find(({ slug }) => !all.includes(slug));
  await search.filter("Outlet").selectOption(other?.sources[0]?.outlet ?? "");
  await search.filter("Place").selectOption(other?.dateline ?? "");
  await expect(search.status).toHaveText("No article with “ramadi” under these filters.");
  await search.withoutFilters.click();
  await expect.poll(() => search.slugs()).toEqual(all);
  await expect(page).toHaveURL("/search/?q=ramadi");
});

test("the box in the header searches from every page, with the keyboard alone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/topics/");
  const box = page.getByRole("banner").getByRole("searchbox");
  await box.focus();
  await page.keyboard.type("ramadi");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search/?q=ramadi");
  const search = new SearchPage(page);
  await expect(search.status).toHaveText(/^\d+ articles? with “ramadi”\.$/);

  await search.field.focus();
  await page.keyboard.press("Tab");
  await expect(search.main.getByRole("button", { name: "Find" })).toBeFocused();
  for (const filter of ["Topic", "Place", "Outlet", "Year"]) {
    await page.keyboard.press("Tab");
    await expect(search.filter(filter)).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(search.results.first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toBeVisible();
});

test("on a phone a link leads to search", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await expect(new SearchPage(page).field).toBeVisible();
});

test("what a reader types is text, and never markup", async ({ page }) => {
  const search = await opened(page, `?q=${encodeURIComponent('<img src=x onerror="alert(1)">')}`);
  await expect(search.status).toContainText('<img src=x onerror="alert(1)">');
  await expect(search.main.locator("img")).toHaveCount(0);
});

test("an article that is held back is not found", async ({ page, papers }) => {
  seen = witness(page, papers.small.url);
  const search = new SearchPage(page);
  for (const query of ["canary", "canari", "embargo"]) {
    await page.goto(`${papers.small.url}/search/?q=${query}`);
    await expect(search.status).toHaveText(`No article with “${query}”.`);
  }
  for (const filter of ["Topic", "Place", "Outlet"]) {
    await expect(search.filter(filter)).not.toContainText(/canary/i);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the archive is one step away", async ({ page }) => {
    const search = await opened(page, "?q=ramadi");
    await expect(search.main.getByText(/needs JavaScript/)).toBeVisible();
    await expect(search.field).toBeHidden();
    await expect(search.title).toHaveText("Search");
    for (const path of ["/topics/", "/places/", "/outlets/"])
      await expect(search.main.locator(`a[href="${path}"]`)).toBeVisible();
    await search.main.getByRole("link", { name: "2015", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2015");
  });
});
