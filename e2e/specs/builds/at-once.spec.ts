import { changedBetween, findInOutput, hashesOf } from "../../helpers/built-files.ts";
import { beforeEmbargo } from "../../helpers/papers.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** Pauses a build if PAUSE is set: after it has read the content, until the file `paused` is removed. */
const pause = `{
    name: "pause",
    hooks: {
      "astro:build:start": async () => {
        if (!process.env.PAUSE) return;
        const { existsSync, watch, writeFileSync } = await import("node:fs");
        writeFileSync("paused", "");
        await new Promise((resolve) => {
          const watcher = watch(".", () => existsSync("paused") || resolve(watcher.close()));
        });
      },
    },
  }`;

test(
  "a build is not affected by a second build, a preview or a static preview at the same time",
  { tag: "@nightly" },
  async ({ project }) => {
    test.setTimeout(600_000);
    const before = hashesOf(project.dist);
    project.edit("astro.config.mjs", "integrations: [", `integrations: [${pause}, `);
    const build = project.startBuild({ PAUSE: "yes" });
    await expect.poll(() => !build.alive || project.has("paused")).toBe(true);
    expect(build.alive, build.output).toBe(true);

    await test.step("the second build fails", async () => {
      const { code, output } = await project.build();
      expect(code).toBe(1);
      expect(output).toMatch(
        /^Another build is writing dist\/ \(process \d+\)\. Wait until it is done, or stop it, and start this one again\.\n$/,
      );
    });

    await test.step("the existing site can be served", async () => {
      const url = await project.serve();
      expect(await (await fetch(`${url}/`)).text()).toBe(project.read("dist/index.html"));
    });

    await test.step("a static preview has the drafts", async () => {
      const command = ["src/preview/build-preview.ts"];
      const clock = { SITE_NOW: beforeEmbargo };
      const { code, output } = await project.start(process.execPath, command, clock).ended;
      expect(code, output).toBe(0);
      expect(findInOutput(project.path("dist-preview"), ["canary-draft-1"])).not.toEqual([]);
    });

    const preview = project.start("npm", ["run", "dev", "--", "--port", "0"]);
    const [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
    await test.step("a second live preview fails", async () => {
      const { code, output } = await project.start("npm", ["run", "dev", "--", "--port", "0"])
        .ended;
      expect(code).toBe(1);
      expect(output).toContain(`A preview of this paper is already running at ${url}/ (process `);
      expect(output, "no stack trace").not.toMatch(/^\s+at .*:\d+:\d+\)?$|node_modules/m);
    });

    project.remove("paused");
    const { code, output } = await build.ended;
    expect(code, output).toBe(0);
    expect(changedBetween(before, hashesOf(project.dist))).toEqual([]);
    expect(findInOutput(project.dist, ["canary"])).toEqual([]);

    await test.step("the live preview shows the drafts and is independent of the build", async () => {
      const draft = await fetch(`${url}/daily-roundup/2024/05/31/canary-draft/`);
      expect(await draft.text()).toContain("canary-draft-lead.jpg");
      expect(preview.output).not.toContain("dist");
    });
  },
);
