import { renameSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { filesIn, hashesOf } from "../fixtures/output.ts";
import type { Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

const edited = "content/articles/2024/05/28/ferry-stops.md";

/** Whether a build has written a page beside the site. */
function hasStagedPage(project: Project): boolean {
  const staged = project.has(".dist-next") ? filesIn(project.path(".dist-next")) : [];
  return staged.some((file) => file.endsWith(".html"));
}

test("a build that is killed leaves a whole site, and the next build works", async ({
  project,
}) => {
  test.setTimeout(1_800_000);
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

  await test.step("killed with the old site moved away and the new one not yet in its place", async () => {
    // Builds are killed at each of these moments in staging.test.ts; this is what one leaves then.
    renameSync(project.dist, project.path(".dist-last"));
    const url = await project.serve();
    expect(await (await fetch(`${url}/404.html`)).text(), "serving it brings it back").toBe(
      project.read("dist/404.html"),
    );
    expect(hashesOf(project.dist)).toEqual(last);
  });

  project.edit(edited, "left at seven", "left at six");
  await project.mustBuild();
  expect(hashesOf(project.dist), "nothing is left of what was interrupted").toEqual(last);
  expect(project.has(".dist-next") || project.has(".dist-last"), "nothing lies about").toBe(false);
});

test("a page that cannot be made leaves the site as it was", async ({ project }) => {
  test.setTimeout(600_000);
  const before = hashesOf(project.dist);
  project.write(
    "src/pages/zz-broken.astro",
    '---\nthrow new Error("The press is broken.");\n---\n',
  );
  project.edit(edited, "left at six", "left at seven");

  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain("The press is broken.");
  expect(output).toContain("dist/ is as it was");
  expect(hashesOf(project.dist)).toEqual(before);
});
