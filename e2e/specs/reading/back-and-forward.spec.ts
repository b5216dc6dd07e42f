/** Going back and forward shows pages at once: browsers keep them as they were, unless something in a page forbids it. */
import { chromium, type CDPSession, type Page } from "playwright/test";
import { launchOptions, noBackForwardCache } from "../../browser.ts";
import { expect, test as base } from "../../helpers/paper-test.ts";

const test = base.extend<{ kept: Page; devTools: CDPSession }>({
  kept: async ({ paper }, use) => {
    const browser = await chromium.launch({
      ...launchOptions(),
      ignoreDefaultArgs: [noBackForwardCache],
    });
    await use(await browser.newPage({ baseURL: paper.url }));
    await browser.close();
  },
  devTools: async ({ kept }, use) => {
    const devTools = await kept.context().newCDPSession(kept);
    await devTools.send("Page.enable");
    await use(devTools);
  },
});

/** Goes back to a page. Playwright's own method waits for the page to load, which it need not do. */
async function goBack(page: Page, path: string): Promise<void> {
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect(page).toHaveURL(path);
}

test("browsers keep pages as they were, and a search with its results", async ({
  kept,
  devTools,
  content: { published },
}) => {
  const reasons: string[] = [];
  devTools.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) => {
    for (const { type, reason } of notRestoredExplanations)
      if (type !== "Circumstantial") reasons.push(reason);
  });
  const [article] = published;
  for (const path of ["/", article?.path ?? "", "/search/?q=mayor"]) {
    await kept.goto(path);
    await kept.getByRole("main").getByRole("link").first().waitFor();
    await kept.goto("/feeds/");
    await goBack(kept, path);
    expect(reasons, path).toEqual([]);
  }
});

test("colors that a reader chooses hold for the page that they go back to", async ({ kept }) => {
  await kept.goto("/");
  await kept.goto("/feeds/");
  await kept.getByRole("radio", { name: "Dark" }).check();
  await goBack(kept, "/");
  await expect(kept.locator("html")).toHaveAttribute("data-scheme", "dark");
  await expect(kept.getByRole("radio", { name: "Dark" })).toBeChecked();
});
