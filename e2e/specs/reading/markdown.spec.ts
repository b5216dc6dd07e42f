import { expect, test } from "../../helpers/paper-test.ts";
import { ArticlePage } from "../../pages/article.ts";

// This article has every feature of the Markdown dialect once.
test.beforeEach(({ page }) => page.goto("/daily-roundup/2024/05/29/every-mark/"));

test("quotes and dashes are typographic", async ({ page }) => {
  const { main } = new ArticlePage(page);
  await expect(main).toContainText("“It isn’t dear,” says the council’s spokesman");
  await expect(main).toContainText("– and ‘nobody’ has paid yet");
});

test("text between ~~ is struck through", async ({ page }) => {
  const struck = new ArticlePage(page).main.getByRole("deletion");
  await expect(struck).toHaveText("forty");
});

test("a bare address becomes a link", async ({ page }) => {
  const link = new ArticlePage(page).main.getByRole("link", { name: "https://tolls.example/list" });
  await expect(link).toHaveAttribute("href", "https://tolls.example/list");
});

test("a task list shows which tasks are done", async ({ page }) => {
  const { main } = new ArticlePage(page);
  const done = main.getByRole("listitem").filter({ hasText: "Paint the railing" });
  await expect(done.getByRole("checkbox")).toBeChecked();
  const open = main.getByRole("listitem").filter({ hasText: "Test the lamps" });
  await expect(open.getByRole("checkbox")).not.toBeChecked();
  for (const box of await main.getByRole("checkbox").all()) await expect(box).toBeDisabled();
});

test("a footnote reference links to its footnote, and the footnote back", async ({ page }) => {
  const { main } = new ArticlePage(page);
  const note = main.getByRole("listitem").filter({ hasText: "The list, too, is a proof." });
  const [reference, back] = [
    main
      .getByRole("paragraph")
      .filter({ hasText: "thirty crowns" })
      .locator("sup")
      .getByRole("link"),
    note.getByRole("link", { name: /back/i }),
  ];
  await reference.click();
  await expect(page).toHaveURL(/#/);
  await expect(note).toBeInViewport();
  expect(new URL(page.url()).hash).toBe(`#${await note.getAttribute("id")}`);
  await back.click();
  expect(new URL(page.url()).hash).toBe(`#${await reference.getAttribute("id")}`);
  await expect(reference).toBeInViewport();
});

test("the headers of a table have a scope", async ({ page }) => {
  const table = new ArticlePage(page).table("Vehicle");
  const columns = table.getByRole("columnheader");
  await expect(columns).toHaveCount(8);
  for (const column of await columns.all()) await expect(column).toHaveAttribute("scope", "col");
  const rows = table.getByRole("rowheader");
  await expect(rows).toHaveText(["Motorcycles", "Automobiles"]);
  for (const row of await rows.all()) await expect(row).toHaveAttribute("scope", "row");
});

test("a wide table scrolls on a phone, also with the keyboard, and does not widen the page", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const table = new ArticlePage(page).table("Vehicle");
  const hidden = await table.evaluate((element) => {
    let box = element.parentElement;
    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
    box?.focus();
    return box
      ? { wider: box.scrollWidth - box.clientWidth, focused: box === document.activeElement }
      : box;
  });
  expect(hidden?.wider).toBeGreaterThan(50);
  expect(hidden?.focused, "the scroll box has focus").toBe(true);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  const last = table.getByRole("columnheader").last();
  await expect(last).not.toBeInViewport({ ratio: 0.9 });
  for (let press = 0; press < 40; press++) await page.keyboard.press("ArrowRight");
  await expect(last).toBeInViewport({ ratio: 0.9 });
});

test("an .mdx article shows what its components contain", async ({ page }) => {
  await page.goto("/daily-roundup/2024/05/30/how-it-was-built/");
  const article = new ArticlePage(page);
  await expect(article.main).toContainText("Three years of work");
  await expect(article.main).toContainText("The second pier stands, says River Radio");
  await expect(article.picture("A drawing of two arches")).toBeVisible();
  await expect(article.figure("A drawing of two arches")).toContainText("The plan of the bridge.");
});
