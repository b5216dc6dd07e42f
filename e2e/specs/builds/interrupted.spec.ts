import { renameSync } from "node:fs";
import { changedBetween, filesIn, hashesOf } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import type { Project } from "../../helpers/project.ts";

const edited = "content/articles/2024/05/28/ferry-stops.md";
const editedPage = "/ferry-stops/index.html";

/** Astro renders the pages of such a route last. */
const broken = "src/pages/[...broken].astro";
const brokenPage = `---
export const getStaticPaths = () => [{ params: { broken: "page" } }];
throw new Error("The press is broken.");
---
`;

/** Whether a build has written a page to its staging folder. */
function hasStagedPage(project: Project): boolean {
  const staged = project.has(".dist-next") ? filesIn(project.path(".dist-next")) : [];
  return staged.some((file) => file.endsWith(".html"));
}

test("a crash does not leave half a site: dist/ stays complete after a build that is killed or fails, and the next one works", async ({
  project,
}) => {
  test.setTimeout(1_800_000);
  // Astro reuses the pages of an earlier build only if it was in the same folder.
  await project.mustBuild();
  const last = hashesOf(project.dist);
  project.edit(edited, "left at six", "left at seven");

  await test.step("killed after it has written its first page", async () => {
    const build = project.startBuild();
    await expect
      .poll(() => !build.alive || hasStagedPage(project), { intervals: [20], timeout: 120_000 })
      .toBe(true);
    const { signal, output } = await build.kill();
    expect(signal, `it was still running: ${output}`).toBe("SIGKILL");
    expect(hashesOf(project.dist)).toEqual(last);
  });

  await test.step("killed after it has moved the old site away and before the new one is in place", async () => {
    // In staging.test.ts, the code that publishes a site is killed at this point, among others.
    renameSync(project.dist, project.path(".dist-last"));
    const url = await project.serve();
    expect(await (await fetch(`${url}/404.html`)).text(), "serving the site restores it").toBe(
      project.read("dist/404.html"),
    );
    expect(hashesOf(project.dist)).toEqual(last);
  });

  await test.step("failed on its last page", async () => {
    project.write(broken, brokenPage);
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toContain("The press is broken.");
    expect(output).toContain("dist/ is as it was");
    expect(hashesOf(project.dist)).toEqual(last);
    const rendered = filesIn(project.path(".dist-next")).filter((file) =>
      file.endsWith(editedPage),
    );
    expect(rendered, "the edited article was rendered before").toHaveLength(1);
  });

  project.remove(broken);
  project.edit(edited, "left at seven", "left at six");
  await project.mustBuild();
  expect(changedBetween(last, hashesOf(project.dist)), "a reverted edit is not published").toEqual(
    [],
  );
  expect(project.has(".dist-next") || project.has(".dist-last"), "no staging folder is left").toBe(
    false,
  );
});
