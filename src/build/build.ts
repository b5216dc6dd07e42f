/** `npm run build`: the content is checked, the site built beside `dist/`, verified, and put in its place. */
import { build as astroBuild, type AstroInlineConfig } from "astro";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { clock } from "#newsroom/clock.ts";
import { plural } from "#newsroom/plural.ts";
import { ContentError } from "#newsroom/problem.ts";
import { liveContent } from "#ingest/live-content.ts";
import { writeHeaders } from "./headers.ts";
import { recordedAddresses, unrecorded } from "#ingest/address-record.ts";
import type { Content } from "#ingest/reader.ts";
import { writeRedirects } from "./redirects.ts";
import { addSearch } from "./search.ts";
import { writeSitemaps } from "./sitemaps.ts";
import { isUnfinished, stage, swap, type Folder } from "./staging.ts";
import { discardUnfinished } from "#astro/unfinished-build.ts";
import { verify } from "./verify.ts";

/**
 * Builds the site of a project.
 * @param root the project's root, an absolute path
 * @returns whether it was built; if not, what is wrong was printed, and `dist/` is as it was
 */
export async function build(root: string): Promise<boolean> {
  const content = await buildInto(root, "dist", async (folder, content) => {
    writeRedirects(folder, content, clock());
    await addSearch(root, folder);
    writeSitemaps(folder, content, clock());
  });
  if (content) tellOfNewAddresses(root, content);
  return content !== undefined;
}

/**
 * Builds beside a folder, and puts what was built in its place.
 * @param finish adds to what Astro has built, in a folder given as an absolute path
 * @param config what differs from `astro.config.mjs`
 * @returns what was read, or nothing when it failed: what is wrong was printed, and the folder is as it was
 */
export async function buildInto(
  root: string,
  folder: Folder,
  finish: (folder: string, content: Content) => Promise<void>,
  config: AstroInlineConfig & { cacheDir: string } = { cacheDir: "./node_modules/.astro" },
): Promise<Content | undefined> {
  const started = performance.now();
  try {
    if (isUnfinished(root, folder)) discardUnfinished(join(root, config.cacheDir));
    const outDir = stage(root, folder);
    let content: Content | undefined;
    liveContent.subscribe((read) => {
      content = read;
      // Collected once a third more is in use: by default garbage doubles what ten thousand articles take.
      setFlagsFromString("--heap-growing-percent=30");
    });
    await astroBuild({ root, outDir, logLevel: "error", ...config });
    if (!content) throw new Error("The content was not read.");
    await finish(join(root, outDir), content);
    writeHeaders(join(root, outDir));
    const { pages } = verify(root, outDir);
    swap(root, folder);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Built ${pages} pages into ${folder}/ in ${seconds} s.`);
    return content;
  } catch (error) {
    const problem = contentErrorIn(error);
    console.error(problem ? problem.message : error);
    if (!problem) console.error(`\nThe build failed; ${folder}/ is as it was.`);
    return undefined;
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

/** Astro wraps what a loader throws. */
function contentErrorIn(error: unknown): ContentError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ContentError) return cause;
  }
  return undefined;
}

if (import.meta.main && !(await build(process.cwd()))) process.exitCode = 1;
