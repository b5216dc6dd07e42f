/** Measures the time from a save until the open page of the preview shows it. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { launchOptions } from "../browser.ts";
import { start } from "../helpers/process.ts";

export interface Saves {
  /** Milliseconds from the start of the preview until its first page has loaded. */
  first: number;
  /** Milliseconds from each save until the page shows it. */
  shown: number[];
}

/**
 * Opens an article in the preview and saves it several times.
 * @param root the project's root, an absolute path
 * @param example the article's file, relative to the root
 */
export async function measureSaves(root: string, example: string, times: number): Promise<Saves> {
  const began = performance.now();
  const cli = join(root, "node_modules/astro/bin/astro.mjs");
  const preview = start(root, process.execPath, [cli, "dev", "--port", "0"], {});
  const browser = await chromium.launch(launchOptions());
  try {
    const [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
    const page = await browser.newPage();
    const id = example.slice("content/articles/".length).replace(/\.mdx?$/, "");
    await page.goto(`${url}/daily-roundup/${id}/`, { timeout: 600_000 });
    const first = performance.now() - began;
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
    return { first, shown };
  } finally {
    await browser.close();
    await preview.kill();
  }
}
