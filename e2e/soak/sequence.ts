/** A sequence of edits, each with a build after it; in the end, the site must be that of a clean build. */
import { cpSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { changedBetween, hashesOf } from "../helpers/built-files.ts";
import { contentFolders } from "../helpers/papers.ts";
import { Project } from "../helpers/project.ts";
import type { Sequence, Step } from "./edits.ts";

/**
 * Applies the steps to a copy of a built paper, and builds it after each of them.
 * @param built the root of the project that is copied
 * @param now the clock until a step sets it
 * @returns how the site differs from that of a clean build, a line each; none if all is well
 */
export async function differencesAfter(
  built: string,
  steps: readonly Step[],
  now: string,
): Promise<string[]> {
  const project = Project.copyOf(built);
  const clean = Project.create(contentFolders.proof);
  const sequence: Sequence = { now, before: new Map(), killAfter: undefined };
  try {
    for (const step of steps) {
      sequence.killAfter = undefined;
      step.apply(project, sequence);
      const build = project.startBuild({ SITE_NOW: sequence.now });
      if (sequence.killAfter !== undefined) {
        await Promise.race([build.ended, setTimeout(sequence.killAfter)]);
        if (build.alive) await build.kill();
      }
      await build.ended;
    }
    for (const folder of ["content", "src"]) {
      clean.remove(folder);
      cpSync(project.path(folder), clean.path(folder), { recursive: true });
    }
    const env = { SITE_NOW: sequence.now };
    const [last, expected] = [await project.build(env), await clean.build(env)];
    if (last.code !== expected.code)
      return [`exit code ${last.code}, not ${expected.code}: ${last.output}`];
    // A build that was refused leaves the last good site.
    return last.code === 0 ? changedBetween(hashesOf(project.dist), hashesOf(clean.dist)) : [];
  } finally {
    await Promise.all([project.stop(), clean.stop()]);
    for (const one of [project, clean]) one.remove(".");
  }
}
