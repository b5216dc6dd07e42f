import { recordErrors } from "../../helpers/page-errors.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { SearchPage } from "../../pages/search.ts";

test("no request leaves the site and the CSP breaks nothing while a reader browses and searches", async ({
  page,
  paper,
}) => {
  const foreign = new Set<string>();
  // Of the whole browser: also what workers and prefetched pages ask for.
  page.context().on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && host !== new URL(paper.url).host) foreign.add(host);
  });
  const errors = recordErrors(page, paper.url);
  await page.goto("/");
  await page.getByRole("main").getByRole("heading").getByRole("link").first().click();
  await expect(page.getByRole("article")).toBeVisible();
  for (const summary of await page.locator("summary:visible").all()) await summary.click();
  await page.goto("/daily-roundup/2024/05/30/how-it-was-built/");
  await page.goto("/search/");
  const search = new SearchPage(page);
  await search.field.fill("bridge");
  await expect(search.results.first()).toBeVisible();
  await page.goto("/feed.xml");
  await page.goto("/nowhere/");
  expect([...foreign]).toEqual([]);
  expect(errors.filter((error) => !/\b404\b/.test(error))).toEqual([]);
});
