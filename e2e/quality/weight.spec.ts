/** How much a page weighs for whoever reads it on a slow line. Sizes are as brotli packs them, in bytes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright/test";
import { manuscripts, publishedAt } from "../fixtures/manuscripts.ts";
import { addressOf } from "../fixtures/kinds.ts";
import { contents } from "../fixtures/project.ts";
import { sampleClock } from "../setup.ts";
import { expect, test } from "../test.ts";

interface Load {
  path: string;
  kind: string;
  size: number;
}

/** Everything that a page loads until nothing more comes, unpacked from `dist` and packed again. */
async function loads(page: Page, path: string, dist: string): Promise<Load[]> {
  const found: Load[] = [];
  const note = (url: string, kind: string) => {
    const { pathname } = new URL(url);
    const bytes = readFileSync(
      join(dist, pathname.endsWith("/") ? `${pathname}index.html` : pathname),
    );
    const size = kind === "font" ? bytes.length : brotliCompressSync(bytes).length;
    // A request that was broken off and made again is one.
    if (!found.some((one) => one.path === pathname)) found.push({ path: pathname, kind, size });
  };
  page.on("request", (request) => note(request.url(), request.resourceType()));
  await page.goto(path, { waitUntil: "networkidle" });
  return found;
}

const weigh = (found: Load[], ...kinds: string[]) =>
  found.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { size }) => sum + size, 0);

const texts = publishedAt(sampleClock, manuscripts(contents.sample)).filter(({ lead }) => !lead);

test("an article of text is lighter than a photograph", async ({ page, papers }) => {
  const { dist } = papers.sample;
  expect(texts.length).toBeGreaterThan(3);
  for (const { slug } of texts) {
    const path = addressOf(dist, slug);
    const found = await loads(page, path, dist);
    expect.soft(weigh(found, "document", "stylesheet"), path).toBeLessThanOrEqual(14 * 1024);
    expect.soft(weigh(found, "script"), path).toBeLessThanOrEqual(2 * 1024);
    expect.soft(weigh(found, "font"), path).toBeLessThanOrEqual(60 * 1024);
    expect.soft(found.length, `${path}: ${found.map((one) => one.path)}`).toBeLessThanOrEqual(6);
    page.removeAllListeners("request");
  }
});

test("the front page is light, too", async ({ page, papers }) => {
  const found = await loads(page, "/", papers.sample.dist);
  expect(weigh(found, "document", "stylesheet")).toBeLessThanOrEqual(20 * 1024);
  expect(weigh(found, "script")).toBeLessThanOrEqual(2 * 1024);
  expect(weigh(found, "font")).toBeLessThanOrEqual(60 * 1024);
});
