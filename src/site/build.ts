/** `npm run build`: the content is checked, the site built beside `dist/`, verified, and put in its place. */
import { build as astroBuild } from "astro";
import { ContentError } from "../newsroom/problem.ts";
import { stage, swap } from "./staging.ts";
import { verify } from "./verify.ts";

/**
 * Builds the site of a project.
 * @param root the project's root, an absolute path
 * @returns whether it was built; if not, what is wrong was printed, and `dist/` is as it was
 */
export async function build(root: string): Promise<boolean> {
  const started = performance.now();
  try {
    const outDir = stage(root);
    await astroBuild({ root, outDir, logLevel: "error" });
    const { pages } = verify(root, outDir);
    swap(root);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Built ${pages} pages into dist/ in ${seconds} s.`);
    return true;
  } catch (error) {
    const problem = contentErrorIn(error);
    console.error(problem ? problem.message : error);
    if (!problem) console.error("\nThe build failed; dist/ is as it was.");
    return false;
  }
}

/** Astro wraps what a loader throws, and runs it in a module graph of its own: so it is known by its name. */
function contentErrorIn(error: unknown): Error | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === ContentError.name) return cause;
  }
  return undefined;
}

if (import.meta.main && !(await build(process.cwd()))) process.exitCode = 1;
