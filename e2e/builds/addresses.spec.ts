import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostile, renamed, withdrawn } from "../fixtures/later.ts";
import type { Paper } from "../setup.ts";
import { expect, test } from "../test.ts";

const folder = "content/articles/2024/05/28";
const old = "/daily-roundup/2024/05/28/ferry-stops/";

const read = ({ dist }: Paper, file: string) => readFileSync(join(dist, file), "utf8");

test("an address that was public once and leads nowhere stops a build", async ({ project }) => {
  test.setTimeout(600_000);
  project.write("content/permalinks.json", `${JSON.stringify([old], null, 2)}\n`);
  const text = project.read(`${folder}/ferry-stops.md`);
  project.remove(`${folder}/ferry-stops.md`);
  project.write(`${folder}/last-ferry.md`, text);

  await test.step("an article with another name is not built, and the editor is told what to do", async () => {
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toContain(`${old} was published once, and now leads nowhere.`);
    expect(output).toContain(`Add “formerly: [${old}]” to ${folder}/last-ferry.md`);
  });

  await test.step("nor is one when the record is no record any more", async () => {
    const record = project.read("content/permalinks.json");
    project.write("content/permalinks.json", "<<<<<<< ours\n");
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toContain("content/permalinks.json:1\n  The record is not a list of addresses");
    expect(output, "no stack trace").not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    project.write("content/permalinks.json", record);
  });

  await test.step("once the editor has done so, it is built", async () => {
    project.edit(`${folder}/last-ferry.md`, "topics:", `formerly: [${old}]\ntopics:`);
    await project.mustBuild();
  });
});

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
