import type { Page } from "playwright/test";
import {
  articleFiles,
  checksFinished,
  deskPaths,
  expect,
  openPreview,
  test,
} from "../../helpers/desk-test.ts";
import { DeskPage } from "../../pages/desk.ts";

// In one worker process, so that the tests share a preview.
test.describe.configure({ mode: "default" });

/**
 * Waits until the page has processed the message that content has changed. The page itself reports it on its
 * console, because a page that is navigating does not evaluate scripts.
 * @param page a page that is not yet open
 * @returns a function that starts to wait
 */
async function contentMessages(page: Page): Promise<() => Promise<unknown>> {
  const processed = "The message was processed.";
  await page.addInitScript((text) => {
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        this.addEventListener("message", ({ data }) => {
          // Other listeners process the message before the next task.
          if (String(data).includes("roundup:content")) setTimeout(() => console.debug(text));
        });
      }
    };
  }, processed);
  return () => page.waitForEvent("console", (message) => message.text() === processed);
}

const saves = [
  { what: "a save", passage: "The bridge opens", saved: "The bridge is open" },
  {
    what: "an invalid save",
    passage: "byline: [ada-quill, ben-marsh]",
    saved: "byline: [ada-quil]",
  },
];

for (const { what, passage, saved } of saves) {
  test(`${what} during a navigation does not cancel the navigation`, async ({ page, preview }) => {
    const { project, url } = preview;
    const contentMessage = await contentMessages(page);
    await openPreview(page, deskPaths.draft);
    await checksFinished(page);
    const mayRespond = Promise.withResolvers<void>();
    await page.route("**/desk/", async (route) => {
      await mayRespond.promise;
      await route.continue();
    });
    const requested = page.waitForRequest(`${url}/desk/`);
    await page.getByRole("link", { name: "The desk", exact: true }).click({ noWaitAfter: true });
    await requested;
    const processed = contentMessage();
    project.edit(articleFiles.bridge, passage, saved);
    await processed;
    mayRespond.resolve();
    await expect(page).toHaveURL("/desk/");
    project.edit(articleFiles.bridge, saved, passage);
    await expect(new DeskPage(page).part("Problems")).not.toContainText("ada-quil");
  });
}

test("the results of the check appear without a reload of the views", async ({ page }) => {
  await page.addInitScript((path) => {
    if (location.pathname !== path) return;
    document.addEventListener("readystatechange", () => (document.body.dataset["running"] = ""));
  }, deskPaths.draft);
  const mayEnd = Promise.withResolvers<void>();
  await page.route("**/desk/checked.json", async (route) => {
    await mayEnd.promise;
    await route.continue();
  });
  const desk = await openPreview(page, deskPaths.draft);
  const text = desk.frame("The page on a phone").getByText("Canary draft text");
  await text.evaluate((element: HTMLElement) => (element.title = "the same element"));
  await desk.part("Check").evaluate((element) => (element.textContent = "Old."));
  mayEnd.resolve();
  await expect(desk.part("Check")).toContainText("No problems found.");
  await checksFinished(page);
  await expect(text).toHaveAttribute("title", "the same element");
});

test("a save shows in every view, and the page says that a draft is not published", async ({
  page,
  preview: { project },
}) => {
  const [before, after] = ["headline: Canary draft headline", "headline: Canary draft renamed"];
  const desk = await openPreview(page, deskPaths.draft);
  await expect(page.getByText("Its status is draft, so builds do not publish it.")).toBeVisible();
  const phone = desk.frame("The page on a phone");
  await expect(phone.getByText("Canary draft text")).toBeVisible();
  project.edit(articleFiles.draft, before, after);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Canary draft renamed");
  await expect(desk.headline).toHaveText("Canary draft renamed");
  const reader = desk.frame("The article in a feed reader");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Canary draft renamed");
  project.edit(articleFiles.draft, after, before);
  await expect(desk.headline).toHaveText("Canary draft headline");
});

test("the clock of the desk moves while the page is open", async ({ page }) => {
  await page.clock.install();
  await openPreview(page, "/desk/");
  await checksFinished(page);
  const clock = page.getByRole("banner").getByRole("time");
  await clock.evaluate((element) => (element.textContent = "Old."));
  await page.clock.runFor("01:01");
  await expect(clock).toHaveText(/[ap]\.m\./);
});
