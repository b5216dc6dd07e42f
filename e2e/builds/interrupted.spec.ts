import { setTimeout } from "node:timers/promises";
import { filesIn, hashesOf } from "../fixtures/output.ts";
import type { Project } from "../fixtures/project.ts";
import type { Outcome } from "../fixtures/process.ts";
import { expect, test } from "../test.ts";

const edited = "content/articles/2024/05/28/ferry-stops.md";
const preload = new URL("../fixtures/die-at-rename.mjs", import.meta.url).href;

/** Kills a build as soon as its files are in a certain state. */
async function killWhen(project: Project, state: () => boolean): Promise<Outcome> {
  const build = project.startBuild();
  // Between looks the build has the machine to itself.
  while (build.alive && !state()) await setTimeout(20);
  return build.kill();
}

/** The files that a build has staged so far. */
function staged(project: Project): string[] {
  return project.has(".dist-next") ? filesIn(project.path(".dist-next")) : [];
}

const moments: {
  when: string;
  kill(project: Project): Promise<Outcome>;
  dist: "old" | "new" | "gone";
  /** The next build is interrupted, too. */
  again?: true;
}[] = [
  {
    when: "with the first page written",
    kill: (project) =>
      killWhen(project, () => staged(project).some((file) => file.endsWith(".html"))),
    dist: "old",
    again: true,
  },
  {
    when: "with everything written",
    kill: (project) => project.startBuild({ DIE_AT: "before dist" }, preload).ended,
    dist: "old",
  },
  {
    when: "with the old site moved away and the new one not yet in its place",
    kill: (project) => project.startBuild({ DIE_AT: "before .dist-next" }, preload).ended,
    dist: "gone",
  },
  {
    when: "with the new site in its place",
    kill: (project) => project.startBuild({ DIE_AT: "after .dist-next" }, preload).ended,
    dist: "new",
  },
];

test("a build that is killed leaves a whole site, and the next build works", async ({
  project,
}) => {
  test.setTimeout(1_800_000);
  const versions = { six: hashesOf(project.dist), seven: {} };
  await test.step("the other version of the site", async () => {
    project.edit(edited, "left at six", "left at seven");
    await project.mustBuild();
    versions.seven = hashesOf(project.dist);
    expect(versions.seven).not.toEqual(versions.six);
  });

  let [old, next] = ["seven", "six"] as ["six" | "seven", "six" | "seven"];
  for (const { when, kill, dist, again } of moments) {
    await test.step(`killed ${when}`, async () => {
      project.write(edited, project.read(edited).replace(`left at ${old}`, `left at ${next}`));
      const { signal, output } = await kill(project);
      expect(signal, `it did not end by itself: ${output}`).toBe("SIGKILL");

      if (dist === "gone") {
        expect(project.has("dist")).toBe(false);
        const url = await project.serve();
        expect(await (await fetch(`${url}/404.html`)).text(), "serving it brings it back").toBe(
          project.read("dist/404.html"),
        );
      }
      expect(hashesOf(project.dist)).toEqual(versions[dist === "new" ? next : old]);

      if (again) return;
      await project.mustBuild();
      expect(hashesOf(project.dist)).toEqual(versions[next]);
      expect(project.has(".dist-next") || project.has(".dist-last"), "nothing lies about").toBe(
        false,
      );
      [old, next] = [next, old];
    });
  }
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
