/** `npm run build`: the content is checked, the site built beside `dist/`, verified, and put in its place. */
import { build as astroBuild } from "astro";
import { join } from "node:path";
import { clock } from "../newsroom/clock.ts";
import { ContentError, plural } from "../newsroom/problem.ts";
import { onContent } from "./announce.ts";
import { writeHeaders } from "./headers.ts";
import { recordedAddresses, unrecorded } from "./permalinks.ts";
import type { Content } from "./reader.ts";
import { writeRedirects } from "./redirects.ts";
import { addSearch } from "./search.ts";
import { writeSitemaps } from "./sitemaps.ts";
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
    let content: Content | undefined;
    onContent((read) => void (content = read));
    await astroBuild({ root, outDir, logLevel: "error" });
    if (!content) throw new Error("The content was not read.");
    writeRedirects(join(root, outDir), content, clock());
    await addSearch(root, join(root, outDir));
    writeSitemaps(join(root, outDir), content, clock());
    writeHeaders(join(root, outDir));
    const { pages } = verify(root, outDir);
    swap(root);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Built ${pages} pages into dist/ in ${seconds} s.`);
    tellOfNewAddresses(root, content);
    return true;
  } catch (error) {
    const problem = contentErrorIn(error);
    console.error(problem ? problem.message : error);
    if (!problem) console.error("\nThe build failed; dist/ is as it was.");
    return false;
  }
}

function tellOfNewAddresses(root: string, content: Content): void {
  const added = unrecorded(recordedAddresses(root), content, clock());
  if (added.length === 0) return;
  const addresses = plural(added.length, "new address", "new addresses");
  console.log(
    `${addresses}: once they are public, run “npm run record” and commit content/permalinks.json.`,
  );
}

/** Astro wraps what a loader throws, and runs it in a module graph of its own: so it is known by its name. */
function contentErrorIn(error: unknown): Error | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === ContentError.name) return cause;
  }
  return undefined;
}

if (import.meta.main && !(await build(process.cwd()))) process.exitCode = 1;
