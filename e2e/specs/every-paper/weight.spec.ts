/** How much a page weighs for readers with a slow connection. Sizes are in bytes, compressed with Brotli. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright/test";
import { articlePages } from "../../helpers/article-pages.ts";
import { textOf } from "../../helpers/feeds.ts";
import { htmlFile } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

interface Load {
  path: string;
  kind: string;
  size: number;
}

/** Everything that a page loads. */
async function loads(page: Page, path: string, dist: string): Promise<Load[]> {
  const found: Load[] = [];
  const note = (url: string, kind: string) => {
    const { pathname } = new URL(url);
    const bytes = readFileSync(join(dist, htmlFile(decodeURI(pathname))));
    const size = kind === "font" ? bytes.length : brotliCompressSync(bytes).length;
    // A canceled request that is sent again counts once.
    if (!found.some((one) => one.path === pathname)) found.push({ path: pathname, kind, size });
  };
  page.on("request", (request) => note(request.url(), request.resourceType()));
  await page.goto(path, { waitUntil: "networkidle" });
  page.removeAllListeners("request");
  return found;
}

const weigh = (found: Load[], ...kinds: string[]) =>
  found.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { size }) => sum + size, 0);

/** What an article with the text of a usual one may weigh. Longer ones may weigh more in proportion. */
const limit = { bytes: 14 * 1024, characters: 11_000 };

test("the page of an article without a lead picture is light", ({ paper, content }) => {
  for (const { path, lead, html } of articlePages(paper, content)) {
    if (lead) continue;
    const { length } = textOf(html);
    const allowed = limit.bytes * Math.max(1, length / limit.characters);
    expect.soft(brotliCompressSync(html).length, path).toBeLessThanOrEqual(allowed);
  }
});

test("an article without a lead picture loads few and light files", async ({
  page,
  paper,
  content,
}) => {
  const [longest] = articlePages(paper, content)
    .filter(({ lead }) => !lead)
    .sort((a, b) => b.html.length - a.html.length);
  if (!longest) return;
  const found = await loads(page, longest.path, paper.dist);
  expect(weigh(found, "stylesheet"), "styles are in the page").toBe(0);
  expect(weigh(found, "script")).toBeLessThanOrEqual(2 * 1024);
  expect(weigh(found, "font")).toBeLessThanOrEqual(60 * 1024);
  const files = found.filter(({ kind }) => kind !== "image").map((one) => one.path);
  expect(files.length, files.join()).toBeLessThanOrEqual(6);
});

test("the front page is light", async ({ page, paper }) => {
  const found = await loads(page, "/", paper.dist);
  expect(weigh(found, "document", "stylesheet")).toBeLessThanOrEqual(20 * 1024);
  expect(weigh(found, "script")).toBeLessThanOrEqual(2 * 1024);
  expect(weigh(found, "font")).toBeLessThanOrEqual(60 * 1024);
});
