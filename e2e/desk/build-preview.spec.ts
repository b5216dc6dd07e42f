import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeTheEmbargo, contents } from "../fixtures/project.ts";
import { changedBetween, filesIn, findInOutput, hashesOf } from "../fixtures/output.ts";
import { expect, test } from "../test.ts";

test("a build holds nothing of the desk", ({ papers }) => {
  for (const { dist } of [papers.sample, papers.small]) {
    const files = filesIn(dist);
    expect(files.filter((file) => file.startsWith("desk"))).toEqual([]);
    const texts = files.filter((file) => /\.(html|js|css|json|xml|txt|conf)$|^_/.test(file));
    const leaking = texts.filter((file) =>
      /\/desk\/|to-desk|preview-mark|src\/desk/.test(readFileSync(join(dist, file), "utf8")),
    );
    expect(leaking).toEqual([]);
  }
});

test("the static preview shows what is held back, is marked, and closed to robots", async ({
  papers: { small },
  laterProject: project,
}) => {
  test.setTimeout(600_000);
  const clock = { SITE_NOW: beforeTheEmbargo };
  const before = hashesOf(project.dist);
  const { code, output } = await project.start(
    process.execPath,
    ["src/preview/build-preview.ts"],
    clock,
  ).ended;
  expect(code, output).toBe(0);
  expect(output).toMatch(/Built \d+ pages into dist-preview\//);

  const folder = project.path("dist-preview");
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const files = filesIn(folder);
  const pages = files.filter((file) => file.endsWith(".html"));

  await test.step("drafts and scheduled articles are there, and say what they are", () => {
    const draft = read("daily-roundup/2024/05/31/canary-draft/index.html");
    expect(draft).toContain("Canary draft text");
    expect(draft).toMatch(/state-mark"[^>]*>\s*Draft/);
    expect(read("daily-roundup/2099/06/01/canary-embargo/index.html")).toContain(
      "Scheduled for 1 June 2099, 8:00 a.m. EDT",
    );
    expect(read("index.html")).toContain("Canary draft headline");
  });

  await test.step("every page is marked, and no search engine keeps it", () => {
    expect(pages.length).toBeGreaterThan(20);
    const unmarked = pages.filter((file) => !read(file).includes("Preview, not published."));
    expect(unmarked).toEqual([]);
    const open = pages.filter((file) => {
      const robots = read(file).match(/<meta name="robots"[^>]*>/g) ?? [];
      return robots.length !== 1 || !robots[0]?.includes("noindex");
    });
    expect(open).toEqual([]);
    expect(read("robots.txt")).toBe("User-agent: *\nDisallow: /\n");
  });

  await test.step("no sitemap tells of it, and the desk is not in it", () => {
    expect(files.filter((file) => /sitemap/.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith("desk"))).toEqual([]);
    expect(pages.filter((file) => read(file).includes("/desk/"))).toEqual([]);
  });

  await test.step("the site is as it was", () => {
    expect(changedBetween(before, hashesOf(project.dist))).toEqual([]);
  });

  await test.step("the next build, with the work of days taken back, has nothing of it or of the preview", async () => {
    project.remove("content");
    cpSync(contents.small, project.path("content"), { recursive: true });
    await project.mustBuild();
    expect(changedBetween(hashesOf(small.dist), hashesOf(project.dist))).toEqual([]);
    expect(findInOutput(project.dist, ["Canary draft"])).toEqual([]);
  });
});
