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

interface Filter {
  label: string;
  value: string;
  matches(article: WrittenArticle): boolean;
}

const filters: Filter[] = [
  { label: "Topic", value: "bridges", matches: ({ topics }) => topics.includes("bridges") },
  { label: "Place", value: "north-bank", matches: ({ dateline }) => dateline === "north-bank" },
  {
    label: "Outlet",
    value: "the-gazette",
    matches: ({ sources }) => sources.some(({ outlet }) => outlet === "the-gazette"),
  },
  { label: "Accounts", value: "differ", matches: ({ disputes = [] }) => disputes.length > 0 },
  { label: "Year", value: "2023", matches: ({ publishedAt }) => publishedAt.startsWith("2023") },
];

for (const { label, value, matches } of filters) {
  test(`the filter ${label} narrows the results, and is in the address`, async ({
    page,
    content: { published },
  }) => {
    const expected = published.filter(matches);
    const search = new SearchPage(page);
    await page.goto("/search/");
    await search.filter(label).selectOption(value);
    await expect(search.status).toHaveText(new RegExp(`^${expected.length} articles?\\.$`));
    await expect(page).toHaveURL(`/search/?${label.toLowerCase()}=${value}`);
    while (await search.more.isVisible()) {
      const before = await search.results.count();
      await search.more.click();
      await expect(search.results).not.toHaveCount(before);
    }
    const slugs = expected.map(({ slug }) => slug);
    expect((await search.slugs()).toSorted()).toEqual(slugs.toSorted());
  });
}

test("without words the newest articles come first, and a button shows more", async ({
  page,
  content: { published },
}) => {
  const newest = published
    .filter(({ publishedAt }) => publishedAt.startsWith("2024"))
    .map(({ slug }) => slug);
  expect(newest.length, "more than a page of results").toBeGreaterThan(10);
  const search = new SearchPage(page);
  await page.goto("/search/?year=2024");
  await expect(search.results).toHaveCount(10);
  await search.more.focus();
  await page.keyboard.press("Enter");
  await expect(search.results).toHaveCount(Math.min(20, newest.length));
  expect(await search.slugs()).toEqual(newest.slice(0, 20));
  await expect(
    search.results.nth(10).getByRole("link"),
    "focus moves to the first new result",
  ).toBeFocused();
});

test("the address has the query, so that back and forward work and a search can be shared", async ({
  page,
}) => {
  const search = new SearchPage(page);
  await page.goto("/search/");
  await search.field.pressSequentially("mayor");
  await expect(page).toHaveURL("/search/?q=mayor");
  await expect(search.results.first()).toBeVisible();
  const first = await search.slugs();

  await search.field.press("Enter");
  await search.filter("Topic").selectOption({ index: 1 });
  await expect(page).toHaveURL(/\?q=mayor&topic=/);
  await search.field.fill("herring");
  await search.field.press("Enter");
  await expect(page).toHaveURL(/\?q=herring&topic=/);

  await page.goBack();
  await expect(search.field).toHaveValue("mayor");
  await page.goBack();
  await expect(search.filter("Topic")).toHaveValue("");
  await expect.poll(() => search.slugs()).toEqual(first);
  await page.goBack();
  await expect(page, "a word is one step, not one step a letter").toHaveURL("/search/");
  await expect(search.results).toHaveCount(0);
  await page.goForward();
  await expect(search.field).toHaveValue("mayor");

  await page.goto("/search/?q=mayor");
  await expect.poll(() => search.slugs()).toEqual(first);
});
