/** Measures the preview: the time until its first page, and from a save until the open page shows it. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { launchOptions } from "../browser.ts";
import { start } from "../helpers/process.ts";

/** Times in milliseconds. */
export interface Saves {
  /** From the start of the preview until its first page has loaded, when it starts for the first time. */
  cold: number;
  /** The same when it starts again. */
  warm: number;
  /** From each save until the page shows it. */
  shown: number[];
}

/**
 * Opens an article in the preview and saves it several times.
 * @param root the project's root, an absolute path
 * @param example the article's file, relative to the root
 */
export async function measureSaves(root: string, example: string, times: number): Promise<Saves> {
  const id = example.slice("content/articles/".length).replace(/\.mdx?$/, "");
  const path = `/daily-roundup/${id}/`;
  const cold = await inPreview(root, path, (_, first) => Promise.resolve(first));
  return inPreview(root, path, async (page, warm) => {
    const shown: number[] = [];
    for (let time = 1; time <= times; time++) {
      const sentence = `This was saved ${time} times.`;
      // Editors do not save while the page is still loading.
      await page.waitForLoadState("networkidle");
      const saved = performance.now();
      appendFileSync(join(root, example), `\n${sentence}\n`);
      await page.getByText(sentence).waitFor({ timeout: 600_000 });
      shown.push(performance.now() - saved);
    }
    return { cold, warm, shown };
  });
}

/**
 * Starts the preview and opens a page.
 * @param use receives the page, and the time until it had loaded
 */
async function inPreview<Result>(
  root: string,
  path: string,
  use: (page: Page, first: number) => Promise<Result>,
): Promise<Result> {
  const began = performance.now();
  const cli = join(root, "node_modules/astro/bin/astro.mjs");
  const preview = start(root, process.execPath, [cli, "dev", "--port", "0"], {});
  const browser = await chromium.launch(launchOptions());
  try {
    const [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
    const page = await browser.newPage();
    await page.goto(`${url}${path}`, { timeout: 600_000 });
    return await use(page, performance.now() - began);
  } finally {
    await browser.close();
    await preview.kill();
  }
}
