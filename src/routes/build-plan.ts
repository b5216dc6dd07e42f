/** What a build renders, which it decides before Astro starts. Pages run in a separate module graph. */
import type { Article } from "#newsroom/article.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import type { FamilyPaths } from "./paths.ts";

export interface BuildPlan {
  newsroom: Newsroom;
  /** The articles as they were written, by id. */
  articles: ReadonlyMap<string, Article>;
  /** The paths to render, by kind of route. */
  outdated: FamilyPaths;
}

const key = Symbol.for("roundup:build-plan");
const shared = globalThis as { [key]?: BuildPlan | undefined };

/** The plan of this process; undefined in a preview. */
export function plan(): BuildPlan | undefined {
  return shared[key];
}

/** Sets the plan of this process, until the build is done. */
export function setPlan(plan: BuildPlan | undefined): void {
  shared[key] = plan;
}
