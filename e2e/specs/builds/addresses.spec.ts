import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostile, renamed, withdrawn } from "../../fixtures/edits.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import type { Paper } from "../../helpers/papers.ts";

const read = ({ dist }: Paper, file: string) => readFileSync(join(dist, file), "utf8");

test("the former address of an article redirects readers, and hosts get the redirect, too", async ({
  page,
  papers: { edited },
}) => {
  await page.goto(`${edited.url}${renamed.from}`);
  await expect(page).toHaveURL(`${edited.url}${renamed.to}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(hostile);
  const redirect = read(edited, `${renamed.from}index.html`);
  expect(redirect).toContain(`<link rel="canonical" href="https://proof.example${renamed.to}"`);
  expect(redirect).toContain('content="noindex"');
  expect(read(edited, "_redirects")).toContain(`${renamed.from} ${renamed.to} 301\n`);
});

test("the address of a withdrawn article gives the reason, and nothing lists the article", async ({
  page,
  papers: { edited },
}) => {
  await page.goto(`${edited.url}${withdrawn.path}`);
  const main = page.getByRole("main");
  await expect(main).toContainText(withdrawn.reason);
  await expect(main).toContainText(`was withdrawn on ${withdrawn.day}`);
  await expect(main).not.toContainText("River Radio");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  expect(read(edited, "_gone")).toContain(`${withdrawn.path}\n`);
  for (const list of ["index.html", "feed.xml", "sitemap-0.xml"])
    expect(read(edited, list), list).not.toContain(withdrawn.slug);
});
