import { renameSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { changedBetween, filesIn, hashesOf } from "../fixtures/output.ts";
import type { Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

const edited = "content/articles/2024/05/28/ferry-stops.md";
const editedPage = "/ferry-stops/index.html";

/** Astro makes the pages of such a route after all others. */
const broken = "src/pages/[...broken].astro";
const brokenPage = `---
export const getStaticPaths = () => [{ params: { broken: "page" } }];
throw new Error("The press is broken.");
---
`;

/** Whether a build has written a page beside the site. */
function hasStagedPage(project: Project): boolean {
  const staged = project.has(".dist-next") ? filesIn(project.path(".dist-next")) : [];
  return staged.some((file) => file.endsWith(".html"));
}

test("a build that is killed, or cannot make a page, leaves a whole site and nothing for the next one", async ({
  project,
}) => {
  test.setTimeout(1_800_000);
  // Astro takes pages of the build before only where that was made in the same folder.
  await project.mustBuild();
  const last = hashesOf(project.dist);
  project.edit(edited, "left at six", "left at seven");

  await test.step("killed with its first page written", async () => {
    const build = project.startBuild();
    // Between looks the build has the machine to itself.
    while (build.alive && !hasStagedPage(project)) await setTimeout(20);
    const { signal, output } = await build.kill();
    expect(signal, `it did not end by itself: ${output}`).toBe("SIGKILL");
    expect(hashesOf(project.dist)).toEqual(last);
  });

  await test.step("with the old site moved away and the new one not yet in its place", async () => {
    // What publishes a site is killed at this moment, and at others, in staging.test.ts.
    renameSync(project.dist, project.path(".dist-last"));
    const url = await project.serve();
    expect(await (await fetch(`${url}/404.html`)).text(), "serving it brings it back").toBe(
      project.read("dist/404.html"),
    );
    expect(hashesOf(project.dist)).toEqual(last);
  });

  await test.step("with every page made but the last, which cannot be", async () => {
    project.write(broken, brokenPage);
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toContain("The press is broken.");
    expect(output).toContain("dist/ is as it was");
    expect(hashesOf(project.dist)).toEqual(last);
    const made = filesIn(project.path(".dist-next")).filter((file) => file.endsWith(editedPage));
    expect(made, "the edited article was made before").toHaveLength(1);
  });

  project.remove(broken);
  project.edit(edited, "left at seven", "left at six");
  await project.mustBuild();
  expect(
    changedBetween(last, hashesOf(project.dist)),
    "what was taken back is not published",
  ).toEqual([]);
  expect(project.has(".dist-next") || project.has(".dist-last"), "nothing lies about").toBe(false);
});
