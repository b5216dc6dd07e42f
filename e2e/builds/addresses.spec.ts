import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostile, renamed, withdrawn } from "../fixtures/later.ts";
import type { Paper } from "../setup.ts";
import { expect, test } from "../test.ts";

const read = ({ dist }: Paper, file: string) => readFileSync(join(dist, file), "utf8");

test("with the old address noted, readers and hosts are led on", async ({ page, papers }) => {
  const { url } = papers.later;
  await page.goto(`${url}${renamed.from}`);
  await expect(page).toHaveURL(`${url}${renamed.to}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(hostile);
  const moved = read(papers.later, `${renamed.from}index.html`);
  expect(moved).toContain(`<link rel="canonical" href="https://proof.example${renamed.to}"`);
  expect(moved).toContain('content="noindex"');
  expect(read(papers.later, "_redirects")).toContain(`${renamed.from} ${renamed.to} 301\n`);
  expect(read(papers.later, "nginx-addresses.conf")).toContain(`${renamed.from} ${renamed.to};`);
});

test("a withdrawn article keeps its address and says why, to readers alone", async ({
  page,
  papers,
}) => {
  const { url } = papers.later;
  await page.goto(`${url}${withdrawn.path}`);
  const main = page.getByRole("main");
  await expect(main).toContainText(withdrawn.reason);
  await expect(main).toContainText(`was withdrawn on ${withdrawn.day}`);
  await expect(main).not.toContainText("River Radio");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  expect(read(papers.later, "nginx-addresses.conf")).toContain(`${withdrawn.path} 1;`);
  for (const list of ["index.html", "feed.xml", "sitemap-0.xml"])
    expect(read(papers.later, list), list).not.toContain(withdrawn.slug);
});
