import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { changedBetween, filesIn, findInOutput, hashesOf } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { beforeEmbargo, contentFolders } from "../../helpers/papers.ts";

test(
  "the static preview has drafts and scheduled articles, and is marked and closed to robots",
  { tag: "@nightly" },
  async ({ papers: { proof }, editedProject: project }) => {
    test.setTimeout(600_000);
    const clock = { SITE_NOW: beforeEmbargo };
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

    await test.step("drafts and scheduled articles say that they are not published", () => {
      const draft = read("daily-roundup/2024/05/31/canary-draft/index.html");
      expect(draft).toContain("Canary draft text");
      expect(draft).toMatch(/state-mark"[^>]*>\s*Draft/);
      expect(read("daily-roundup/2099/06/01/canary-embargo/index.html")).toContain(
        "Scheduled for 1 June 2099, 8:00 a.m. EDT",
      );
      expect(read("index.html")).toContain("Canary draft headline");
    });

    await test.step("every page is marked as a preview, and no search engine may index it", () => {
      expect(pages.length).toBeGreaterThan(20);
      const unmarked = pages.filter((file) => !read(file).includes("Preview, not published."));
      expect(unmarked).toEqual([]);
      const indexable = pages.filter((file) => {
        const robots = read(file).match(/<meta name="robots"[^>]*>/g) ?? [];
        return robots.length !== 1 || !robots[0]?.includes("noindex");
      });
      expect(indexable).toEqual([]);
      expect(read("robots.txt")).toBe("User-agent: *\nDisallow: /\n");
    });

    await test.step("it has no sitemap and no desk", () => {
      expect(files.filter((file) => /sitemap/.test(file))).toEqual([]);
      expect(files.filter((file) => file.startsWith("desk"))).toEqual([]);
      expect(pages.filter((file) => read(file).includes("/desk/"))).toEqual([]);
    });

    await test.step("dist/ is unchanged", () => {
      expect(changedBetween(before, hashesOf(project.dist))).toEqual([]);
    });

    await test.step("the next build, with all edits reverted, has nothing of them or of the preview", async () => {
      project.remove("content");
      cpSync(contentFolders.proof, project.path("content"), { recursive: true });
      await project.mustBuild();
      expect(changedBetween(hashesOf(proof.dist), hashesOf(project.dist))).toEqual([]);
      expect(findInOutput(project.dist, ["Canary draft"])).toEqual([]);
    });
  },
);
