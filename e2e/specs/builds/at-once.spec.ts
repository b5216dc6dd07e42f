import { setTimeout } from "node:timers/promises";
import { changedBetween, findInOutput, hashesOf } from "../../helpers/built-files.ts";
import { beforeEmbargo } from "../../helpers/papers.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** Makes a build with PAUSE set wait, after it has read the content, until the file `paused` is removed. */
const pause = `{
    name: "pause",
    hooks: {
      "astro:build:start": async () => {
        if (!process.env.PAUSE) return;
        const { existsSync, writeFileSync } = await import("node:fs");
        const { setTimeout } = await import("node:timers/promises");
        writeFileSync("paused", "");
        while (existsSync("paused")) await setTimeout(20);
      },
    },
  }`;

test("while a build runs, a second one says so, and neither a preview nor its picture gets into the site", async ({
  project,
}) => {
  test.setTimeout(600_000);
  const before = hashesOf(project.dist);
  project.edit("astro.config.mjs", "integrations: [", `integrations: [${pause}, `);
  const build = project.startBuild({ PAUSE: "yes" });
  while (build.alive && !project.has("paused")) await setTimeout(20);
  expect(build.alive, build.output).toBe(true);

  await test.step("a second build", async () => {
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toMatch(
      /^Another build is writing dist\/ \(process \d+\)\. Wait until it is done, or stop it, and start this one again\.\n$/,
    );
  });

  await test.step("the site that is there is served", async () => {
    const url = await project.serve();
    expect(await (await fetch(`${url}/`)).text()).toBe(project.read("dist/index.html"));
  });

  await test.step("a preview to show to a colleague", async () => {
    const command = ["src/preview/build-preview.ts"];
    const clock = { SITE_NOW: beforeEmbargo };
    const { code, output } = await project.start(process.execPath, command, clock).ended;
    expect(code, output).toBe(0);
    expect(findInOutput(project.path("dist-preview"), ["canary-draft-lead"])).not.toEqual([]);
  });

  const preview = project.start("npm", ["run", "dev", "--", "--port", "0"]);
  const [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
  await test.step("a second live preview", async () => {
    const { code, output } = await project.start("npm", ["run", "dev", "--", "--port", "0"]).ended;
    expect(code).toBe(1);
    expect(output).toContain(`A preview of this paper is already running at ${url}/ (process `);
    expect(output, "no stack trace").not.toMatch(/^\s+at .*:\d+:\d+\)?$|node_modules/m);
  });

  project.remove("paused");
  const { code, output } = await build.ended;
  expect(code, output).toBe(0);
  expect(changedBetween(before, hashesOf(project.dist))).toEqual([]);
  expect(findInOutput(project.dist, ["canary"])).toEqual([]);

  await test.step("the live preview shows its drafts, and nothing of what was built", async () => {
    const draft = await fetch(`${url}/daily-roundup/2024/05/31/canary-draft/`);
    expect(await draft.text()).toContain("canary-draft-lead.jpg");
    expect(preview.output).not.toContain("dist");
  });
});
