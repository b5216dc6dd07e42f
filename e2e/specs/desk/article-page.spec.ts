import type { Page } from "playwright/test";
import {
  articleFiles,
  checksFinished,
  deskPaths,
  expect,
  longHeadline,
  openPreview,
  test,
} from "../../helpers/desk-test.ts";
import type { DeskPage } from "../../pages/desk.ts";

// In this order and with one page, because the page takes long to load.
test.describe.configure({ mode: "default" });

let page: Page;
let desk: DeskPage;

test.beforeAll(async ({ browser, preview }) => {
  page = await browser.newPage({ baseURL: preview.url });
  desk = await openPreview(page, deskPaths.bridge);
  await checksFinished(page);
});

test.afterAll(() => page.close());

test("the page is shown on a phone and on a wide screen", async () => {
  await expect(desk.headline).toHaveText(longHeadline);
  for (const [title, width] of [
    ["The page on a phone", 390],
    ["The page on a wide screen", 1440],
  ] as const) {
    const inside = desk.frame(title);
    await expect(inside.getByRole("heading", { level: 1 })).toHaveText(longHeadline);
    // The iframe has a border.
    const wide = await inside.locator("html").evaluate(() => innerWidth);
    expect(Math.abs(wide - width)).toBeLessThanOrEqual(2);
    await expect(inside.getByText("The desk", { exact: true })).toHaveCount(0);
  }
});

test("the share card and the chat show the metadata of the page", async ({ request }) => {
  const path = deskPaths.bridge.replace("/desk", "/daily-roundup");
  const html = await (await request.get(path)).text();
  const metadata = (property: string) =>
    new RegExp(`property="og:${property}" content="([^"]*)"`).exec(html)?.[1] ?? "";
  const sharing = desk.part("Sharing");
  const card = sharing.getByRole("img", { name: metadata("image:alt") });
  const size = await card.evaluate((image: HTMLImageElement) =>
    image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
  );
  expect(size).toEqual([1200, 630]);
  const chat = sharing.getByRole("figure");
  await expect(chat).toContainText(metadata("title"));
  await expect(chat).toContainText(metadata("description"));
  await expect(chat).toContainText(metadata("site_name"));
  const cardInChat = await chat.locator("img").getAttribute("src");
  expect(`https://proof.example${cardInChat}`).toBe(metadata("image"));
});

test("the search result is truncated as search engines truncate it", async () => {
  const sharing = desk.part("Sharing");
  await expect(sharing.getByText("proof.example › daily-roundup › 2024")).toBeVisible();
  await expect(
    sharing.getByText(/^The bridge opens to walkers first, while cars .* \.\.\.$/),
  ).toBeVisible();
  await expect(sharing).toContainText(/Title\s*\d{3} of 600 pixels, truncated/);
  await expect(sharing).toContainText(/Description\s*\d+ of 920 pixels, fits/);
});

test("the feed reader shows the item of the feed with its picture", async () => {
  const reader = desk.frame("The article in a feed reader");
  await expect(reader.getByText("Cars follow in a week, if the lamps work.")).toBeVisible();
  await expect(reader.getByRole("heading", { name: "Sources" })).toBeVisible();
  const width = await reader
    .getByRole("img")
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
  expect(width).toBeGreaterThan(0);
});

test("the print view has the print styles, and the other views do not", async () => {
  const print = desk.frame("The page in print");
  await expect(print.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(print.getByRole("navigation", { name: "Sections" })).toBeHidden();
  await expect(print.locator("footer")).toBeHidden();
  await expect(print.locator(".body")).toHaveCSS("column-count", "2");
  const onScreen = desk.frame("The page on a wide screen");
  await expect(onScreen.getByRole("navigation", { name: "Sections" })).toBeVisible();
});

test("a mistake is listed under the check, and does not cover the views", async ({ preview }) => {
  const { project } = preview;
  project.edit(articleFiles.bridge, "byline: [ada-quill, ben-marsh]", "byline: [ada-quil]");
  await expect(desk.part("Check")).toContainText("“ada-quil” is not a person in content/people.");
  const count = page.getByRole("navigation").getByRole("link", { name: /^Check/ });
  await expect(count).toHaveText(/1$/);
  await expect(
    page.getByText("npm run check finds 1 error in it, so no build publishes anything."),
  ).toBeVisible();
  await expect(page.locator("vite-error-overlay")).toBeHidden();
  const phone = desk.frame("The page on a phone");
  await expect(phone.locator("vite-error-overlay")).toBeHidden();
  await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
  project.edit(articleFiles.bridge, "byline: [ada-quil]", "byline: [ada-quill, ben-marsh]");
  await expect(desk.part("Check")).toContainText("No problems found.");
});
