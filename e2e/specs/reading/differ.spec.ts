import { expect, test } from "../../helpers/paper-test.ts";
import { FrontPage } from "../../pages/front.ts";
import { ListPage } from "../../pages/list.ts";

test("all questions on which accounts differ are in one list, and lead to their articles", async ({
  page,
  content: { published },
}) => {
  const front = new FrontPage(page);
  await front.open();
  await front.main.getByRole("link", { name: "Where accounts differ" }).click();
  await expect(page).toHaveURL("/differ/");

  const list = new ListPage(page);
  const questions = list.main.getByRole("listitem").getByRole("heading");
  const listed: string[] = [];
  for (;;) {
    listed.push(...(await questions.allTextContents()).map((text) => text.trim()));
    const next = list.main.getByRole("link", { name: /^Next, / });
    if ((await next.count()) === 0) break;
    const here = page.url();
    await next.click();
    await expect(page).not.toHaveURL(here);
  }
  const disputes = published.flatMap(({ disputes = [] }) => disputes);
  const open = disputes.filter(({ settled }) => !settled);
  const settled = disputes.filter(({ settled }) => settled);
  expect(settled.length).toBeGreaterThan(0);
  expect(listed).toEqual([...open, ...settled].map(({ question }) => question));

  const [last] = settled;
  const name = last?.question ?? "";
  const entry = list.main.getByRole("listitem").filter({ hasText: name });
  await expect(entry).toContainText(`Settled ${last?.settled}`);
  await entry.getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("region", { name })).toBeInViewport();
  await expect(page.getByRole("region", { name })).toContainText("Settled");
});

test("a topic leads to its questions on which accounts differ", async ({
  page,
  content: { published },
}) => {
  const questions = published
    .filter(({ topics }) => topics.includes("bridges"))
    .flatMap(({ disputes = [] }) => disputes);
  const list = new ListPage(page);
  await page.goto("/topics/bridges/");
  await list.main.getByRole("link", { name: `${questions.length} questions` }).click();
  await expect(page).toHaveURL("/differ/topics/bridges/");
  await expect(
    list.main.getByRole("heading", { name: questions[0]?.question ?? "" }),
  ).toBeVisible();

  await page.goto("/differ/");
  const link = list.main.getByRole("region", { name: "By topic" }).getByRole("link");
  await link.filter({ hasText: "Bridges" }).click();
  await expect(page).toHaveURL("/differ/topics/bridges/");
});
