import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright/test";
import { Project } from "../fixtures/project.ts";
import { DeskPage } from "../pages/desk.ts";
import { complaintsOfAxe } from "../axe.ts";
import { expect, test } from "../test.ts";

test.describe.configure({ mode: "serial" });

const articles = "content/articles/2024/05";
const published = "/desk/2024/05/30/bridge-opens/";
const draft = "/desk/2024/05/31/canary-draft/";

/** Longer than a search engine shows. */
const longHeadline =
  "The bridge opens to walkers first, while cars and lorries wait for the lamps to work";

let project: Project;
let url = "";

/**
 * The small paper, built, and then changed: an article is a draft again, with a deck that repeats its headline
 * and a source that is paid and has no address; another has a longer headline; and one goes out today.
 */
test.beforeAll(async ({ papers }) => {
  test.setTimeout(600_000);
  project = Project.copyOf(papers.small.root);
  project.edit(`${articles}/28/ferry-stops.md`, "status: published", "status: draft");
  project.edit(
    `${articles}/28/ferry-stops.md`,
    "deck: Both outlets were on the last crossing. They counted different crowds.",
    "deck: The ferry stops after ninety years.",
  );
  project.edit(
    `${articles}/28/ferry-stops.md`,
    "    url: https://radio.example/last-ferry\n",
    "    access: paid\n",
  );
  const now = new Date();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(now);
  project.edit(`${articles}/30/bridge-opens.md`, "The bridge opens to walkers first", longHeadline);
  const text = project
    .read(`${articles}/30/bridge-opens.md`)
    .replace(/^headline: .*$/m, "headline: The lamps work")
    .replace(/^publishedAt: .*$/m, `publishedAt: "${now.toISOString().slice(0, 19)}Z"`)
    .replace(/^(corrections|lead):\n( .*\n)+/gm, "");
  project.write(`content/articles/${today.replaceAll("-", "/")}/lamps-work.md`, text);
  const preview = project.start("npm", ["run", "dev", "--", "--port", "0"]);
  [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
});

test.afterAll(() => project.stop());

/** A page that waits for a check changes after it, which must not come between. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("body[data-running]")).toHaveCount(0);
}

async function open(page: Page, path: string): Promise<DeskPage> {
  await settled(page);
  await page.goto(`${url}${path}`);
  return new DeskPage(page);
}

test("the desk lists drafts, what is scheduled with its moment, and what went out today", async ({
  page,
}) => {
  const desk = await open(page, "/desk/");
  await expect(desk.headline).toHaveText("The desk");
  await expect(desk.headlines("Drafts")).toHaveText([
    "Canary draft headline",
    "The ferry stops after ninety years",
  ]);
  await expect(desk.headlines("Scheduled")).toHaveText(["Canary embargo headline"]);
  await expect(desk.part("Scheduled")).toContainText(
    /1 June 2099\s*8:00 a\.m\. EDT\s*in \d+ years/,
  );
  await expect(desk.headlines("Published today")).toHaveText(["The lamps work"]);
});

test("the desk says what the next build publishes and drops, compared with the last one", async ({
  page,
}) => {
  const desk = await open(page, "/desk/");
  const next = desk.part("The next build");
  await expect(next).toContainText("Compared with dist/");
  const list = (name: string) =>
    next.locator(".list").filter({ has: page.getByRole("heading", { name }) });
  await expect(list("Publishes").getByRole("listitem")).toHaveCount(1);
  await expect(list("Publishes")).toContainText("The lamps work");
  await expect(list("Drops").getByRole("listitem")).toHaveCount(1);
  await expect(list("Drops")).toContainText(
    "/daily-roundup/2024/05/28/ferry-stops/ is a draft now",
  );
});

test("the desk lists the stories that go on", async ({ page }) => {
  const desk = await open(page, "/desk/");
  const stories = desk.part("Open stories");
  await expect(stories.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await expect(stories).toContainText("1 on the way");
});

test("the desk shows what check finds as soon as it is found, and leads to the article", async ({
  page,
}) => {
  const desk = await open(page, "/desk/");
  const problem = desk.part("Problems").getByRole("listitem").filter({ hasText: "ferry-stops" });
  await expect(problem).toContainText("content/articles/2024/05/28/ferry-stops.md:3");
  await expect(problem).toContainText("deck-repeats-headline");
  await expect(problem).toContainText("The deck repeats the headline");
  await desk.part("Drafts").getByRole("link", { name: "1 problem" }).click();
  await expect(page).toHaveURL(/\/desk\/2024\/05\/28\/ferry-stops\/#check$/);
  await expect(desk.part("Check").getByRole("listitem")).toHaveCount(1);
});

test.describe("an article's page", () => {
  let page: Page;
  let desk: DeskPage;

  /** Opened once, since all that it shows is heavy. What changes it comes last. */
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    desk = await open(page, published);
    await settled(page);
  });

  test.afterAll(() => page.close());

  test("shows the real page on a phone and on a wide screen", async () => {
    await expect(desk.headline).toHaveText(longHeadline);
    for (const [title, width] of [
      ["The page on a phone", 390],
      ["The page on a wide screen", 1440],
    ] as const) {
      const inside = desk.frame(title);
      await expect(inside.getByRole("heading", { level: 1 })).toHaveText(longHeadline);
      // Between the lines that stand around the frame.
      const wide = await inside.locator("html").evaluate(() => innerWidth);
      expect(Math.abs(wide - width)).toBeLessThanOrEqual(2);
      await expect(inside.getByText("The desk", { exact: true })).toHaveCount(0);
    }
  });

  test("the share card and the chat show what the page says of itself", async ({ request }) => {
    const html = await (
      await request.get(`${url}${published.replace("/desk", "/daily-roundup")}`)
    ).text();
    const said = (property: string) =>
      new RegExp(`property="og:${property}" content="([^"]*)"`).exec(html)?.[1] ?? "";
    const passedOn = desk.part("Sharing");
    const card = passedOn.getByRole("img", { name: said("image:alt") });
    const size = await card.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
    );
    expect(size).toEqual([1200, 630]);
    const chat = passedOn.getByRole("figure");
    await expect(chat).toContainText(said("title"));
    await expect(chat).toContainText(said("description"));
    await expect(chat).toContainText(said("site_name"));
    const cardInChat = await chat.locator("img").getAttribute("src");
    expect(`https://proof.example${cardInChat}`).toBe(said("image"));
  });

  test("the search result is cut by its width", async () => {
    const passedOn = desk.part("Sharing");
    await expect(passedOn.getByText("proof.example › daily-roundup › 2024")).toBeVisible();
    await expect(
      passedOn.getByText(/^The bridge opens to walkers first, while cars .* \.\.\.$/),
    ).toBeVisible();
    await expect(passedOn).toContainText(/Title\s*\d{3} of 600 pixels, truncated/);
    await expect(passedOn).toContainText(/Description\s*\d+ of 920 pixels, fits/);
  });

  test("the feed item is the feed's own, with its picture", async () => {
    const reader = desk.frame("The article in a feed reader");
    await expect(reader.getByText("Cars follow in a week, if the lamps work.")).toBeVisible();
    await expect(reader.getByRole("heading", { name: "Sources" })).toBeVisible();
    const width = await reader
      .getByRole("img")
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(width).toBeGreaterThan(0);
  });

  test("print shows the page in its print styles", async () => {
    const print = desk.frame("The page in print");
    await expect(print.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(print.getByRole("navigation", { name: "Sections" })).toBeHidden();
    await expect(print.locator("footer")).toBeHidden();
    await expect(print.locator(".body")).toHaveCSS("column-count", "2");
    const onScreen = desk.frame("The page on a wide screen");
    await expect(onScreen.getByRole("navigation", { name: "Sections" })).toBeVisible();
  });

  test("a mistake stands among the problems and covers no pane", async () => {
    const file = `${articles}/30/bridge-opens.md`;
    project.edit(file, "byline: [ada-quill, ben-marsh]", "byline: [ada-quil, ben-marsh]");
    await expect(desk.part("Check")).toContainText("“ada-quil” is not a person in content/people.");
    const count = page.getByRole("navigation").getByRole("link", { name: /^Check/ });
    await expect(count).toHaveText(/1$/);
    await expect(page.getByText("npm run check finds 1 error in it.")).toBeVisible();
    await expect(page.locator("vite-error-overlay")).toBeHidden();
    const phone = desk.frame("The page on a phone");
    await expect(phone.locator("vite-error-overlay")).toBeHidden();
    await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
    project.edit(file, "byline: [ada-quil, ben-marsh]", "byline: [ada-quill, ben-marsh]");
    await expect(desk.part("Check")).toContainText("No problems found.");
  });
});

test("sources at a glance: how often cited, how much quoted, access, missing addresses", async ({
  page,
}) => {
  const source = (desk: DeskPage, name: string) =>
    desk
      .part("Sources at a glance")
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name }) });
  const ferry = await open(page, "/desk/2024/05/28/ferry-stops/");
  await expect(source(ferry, "The Gazette").getByRole("cell")).toHaveText([
    "1 ×",
    /0, 0 percent/,
    "not given",
    "gazette.example",
  ]);
  // “I shall sleep.”
  await expect(source(ferry, "River Radio").getByRole("cell").nth(0)).toHaveText("2 ×");
  await expect(source(ferry, "River Radio").getByRole("cell").nth(1)).toContainText(
    /3, \d+ percent/,
  );
  await expect(source(ferry, "River Radio").getByRole("cell").nth(2)).toHaveText("paid");
  await expect(source(ferry, "River Radio").getByRole("cell").nth(3)).toHaveText("missing");
});

test("the page of a scheduled article says when it goes out", async ({ page }) => {
  await open(page, "/desk/2099/06/01/canary-embargo/");
  await expect(
    page.getByText("It goes out with the first build after 1 June 2099, 8:00 a.m. EDT"),
  ).toBeVisible();
});

test("a mistake that is saved while a link is being followed does not lead back", async ({
  page,
}) => {
  const told = new Promise<void>((resolve) => {
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => {
        if (payload.includes("roundup:content")) resolve();
      }),
    );
  });
  await open(page, draft);
  await settled(page);
  const mayAnswer = Promise.withResolvers<void>();
  await page.route("**/desk/", async (route) => {
    await mayAnswer.promise;
    await route.continue();
  });
  const asked = page.waitForRequest(`${url}/desk/`);
  await page.getByRole("link", { name: "The desk", exact: true }).click({ noWaitAfter: true });
  await asked;
  const file = `${articles}/30/bridge-opens.md`;
  project.edit(file, "byline: [ada-quill, ben-marsh]", "byline: [ada-quil, ben-marsh]");
  await told;
  // Time for a fault to show: a page that is being left answers no question, such as whether it was told.
  await setTimeout(500);
  mayAnswer.resolve();
  await expect(page).toHaveURL(`${url}/desk/`);
  project.edit(file, "byline: [ada-quil, ben-marsh]", "byline: [ada-quill, ben-marsh]");
  await expect(new DeskPage(page).part("Problems")).not.toContainText("ada-quil");
});

test("what a check finds comes into the page, and the panes stay as they are", async ({ page }) => {
  await page.addInitScript((path) => {
    if (location.pathname !== path) return;
    document.addEventListener("readystatechange", () => (document.body.dataset["running"] = ""));
  }, draft);
  const mayEnd = Promise.withResolvers<void>();
  await page.route("**/desk/checked.json", async (route) => {
    await mayEnd.promise;
    await route.continue();
  });
  const desk = await open(page, draft);
  const text = desk.frame("The page on a phone").getByText("Canary draft text");
  await text.evaluate((element: HTMLElement) => (element.title = "seen"));
  await desk.part("Check").evaluate((element) => (element.textContent = "Old."));
  mayEnd.resolve();
  await expect(desk.part("Check")).toContainText("No problems found.");
  await settled(page);
  await expect(text).toHaveAttribute("title", "seen");
});

test("a draft says that it is one, and a save shows in every pane", async ({ page }) => {
  const desk = await open(page, draft);
  await expect(page.getByText("Its status is draft, so builds do not publish it.")).toBeVisible();
  const phone = desk.frame("The page on a phone");
  await expect(phone.getByText("Canary draft text")).toBeVisible();
  project.edit(
    `${articles}/31/canary-draft.md`,
    "headline: Canary draft headline",
    "headline: Canary draft renamed",
  );
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Canary draft renamed");
  await expect(desk.headline).toHaveText("Canary draft renamed");
  await expect(
    desk.frame("The article in a feed reader").getByRole("heading", { level: 1 }),
  ).toHaveText("Canary draft renamed");
});

test("every page of the preview leads to the desk", async ({ page }) => {
  await open(page, "/daily-roundup/2024/05/31/canary-draft/");
  await page.getByRole("link", { name: "View on the desk" }).click();
  await expect(page).toHaveURL(`${url}${draft}`);
  await open(page, "/about/");
  await page.getByRole("contentinfo").getByRole("link", { name: "The desk" }).click();
  await expect(page).toHaveURL(`${url}/desk/`);
});

test("axe finds nothing on a phone and a desk, light or dark, and nothing is wider than the screen", async ({
  page,
}) => {
  for (const path of ["/desk/", published, draft]) {
    await open(page, path);
    await settled(page);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      // What readers see has tests of its own; here it is only shown.
      const found = await complaintsOfAxe(page, { include: ["html"], exclude: ["iframe"] });
      expect.soft(found, `${path} at ${width}`).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
