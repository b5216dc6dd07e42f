/** `npm run build`: the content is checked, the site built beside `dist/`, verified, and put in its place. */
import "#astro/no-telemetry.ts";
import { build as astroBuild } from "astro";
import { styleSheets } from "#astro/style-sheets.ts";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { previewMarkStyle } from "#look/preview-mark.ts";
import { clock } from "#newsroom/clock.ts";
import { showsHeldBack } from "#newsroom/held-back.ts";
import { plural } from "#newsroom/plural.ts";
import { ContentError } from "#newsroom/problem.ts";
import { baseOf } from "#newsroom/site.ts";
import { passGate } from "#check/gate.ts";
import { describeWaiting } from "#check/waiting.ts";
import { lock, LockedError, LockError, type Lock } from "#files/lock.ts";
import { print, printError } from "#files/terminal.ts";
import { liveContent } from "#ingest/live-content.ts";
import { checkOutput } from "./check-output.ts";
import { compressFiles } from "./compress.ts";
import { nameplateStyle } from "#look/nameplate.ts";
import { writeHeaders } from "./headers.ts";
import { writeHostFiles } from "./host-files.ts";
import { recordedAddresses, recordFile, unrecorded } from "#ingest/address-record.ts";
import { allowLost } from "#ingest/allow-lost.ts";
import { listLost } from "#ingest/lost-addresses.ts";
import type { Content } from "#ingest/reader.ts";
import { optionsOf } from "./options.ts";
import { writeRedirects } from "./redirects.ts";
import { addSearch } from "./search.ts";
import { Sitemap } from "./sitemaps.ts";
import { describeLeftovers, stage, StagingError, swap, type Folder } from "./staging.ts";
import { discardUnsealed, sealCache, sealContentStore } from "#astro/cache-seal.ts";

/** The style sheet that orders the layers of all others; every page has it first. */
const layers = readFileSync(createRequire(import.meta.url).resolve("#styles/layers.css"), "utf8");

/**
 * Builds the site of a project.
 * @param root the project's root, an absolute path
 * @returns whether it was built; if not, what is wrong was printed, and `dist/` is as it was
 */
export async function build(root: string, options: Options = {}): Promise<boolean> {
  const content = await buildInto(root, "dist", options);
  if (content) {
    tellOfLostAddresses(root, content);
    tellOfNewAddresses(root, content);
  }
  return content !== undefined;
}

interface Options {
  /** Astro's caches, from the project's root. */
  cacheDir?: string;
  /** Whether to write compressed files, too. */
  compress?: boolean;
}

/**
 * Builds beside a folder, and puts what was built in its place.
 * @returns what was read, or nothing when it failed: what is wrong was printed, and the folder is as it was
 */
export async function buildInto(
  root: string,
  folder: Folder,
  { cacheDir = "./node_modules/.astro", compress = false }: Options = {},
): Promise<Content | undefined> {
  const started = performance.now();
  const cache = join(root, cacheDir);
  let held: Lock | undefined;
  try {
    held = lock(root, folder);
    const sealed = discardUnsealed(root, cache);
    const outDir = stage(root, folder);
    let content: Content | undefined;
    let findings: string | undefined;
    liveContent.subscribe((read) => {
      content = read;
      findings = passGate(root, read, showsHeldBack());
      // Collected once a third more is in use: by default garbage doubles what ten thousand articles take.
      setFlagsFromString("--heap-growing-percent=30");
    });
    const sheets = new Set([layers, previewMarkStyle]);
    const integrations = [styleSheets(sheets)];
    await astroBuild({ root, outDir, cacheDir, integrations, logLevel: "error" });
    if (!content?.site) throw new Error("The content was not read.");
    const base = baseOf(content.site.address);
    const indexed = !showsHeldBack() && !content.site.closed;
    const output = join(root, outDir);
    writeRedirects(output, content, clock());
    await addSearch(root, output, cache);
    const map = indexed ? new Sitemap(content, clock()) : undefined;
    sheets.add(await nameplateStyle(content.site.name));
    const { pages, styles } = checkOutput(root, output, sheets, base, (page) => map?.add(page));
    map?.write(output);
    if (!indexed) rmSync(join(output, "news-sitemap.xml"));
    writeHeaders(output, styles, indexed, base);
    const limits = writeHostFiles(output, content.site.address);
    if (compress) await compressFiles(output, join(root, folder));
    const leftovers = swap(root, folder);
    sealCache(root, cache, sealed);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`Built ${pages} pages into ${folder}/ in ${seconds} s.`);
    if (leftovers.length > 0)
      printError(`Could not be removed, and is not needed:\n${describeLeftovers(leftovers)}`);
    const waiting = showsHeldBack() ? undefined : describeWaiting(content, clock());
    for (const line of [findings, waiting, limits]) if (line) print(line);
    return content;
  } catch (error) {
    if (held) sealContentStore(cache);
    const known = knownErrorIn(error, folder);
    printError(known ?? error);
    if (!known) printError(`\nThe build failed; ${folder}/ is as it was.`);
    return undefined;
  } finally {
    held?.release();
  }
}

/** Lists the addresses that the site lost because `--allow-lost` allowed it. */
function tellOfLostAddresses(root: string, content: Content): void {
  const lost = listLost(root, content, clock());
  if (lost.length === 0) return;
  const addresses = plural(lost.length, "recorded address is", "recorded addresses are");
  print(`${addresses} not in this site:`);
  for (const address of lost) print(`  ${address}`);
  print(`If they should stay lost, remove them from ${recordFile}.`);
}

function tellOfNewAddresses(root: string, content: Content): void {
  const added = unrecorded(recordedAddresses(root), content, clock());
  if (added.length === 0) return;
  const addresses = plural(added.length, "new address", "new addresses");
  print(`${addresses}: once they are public, run “npm run record” and commit ${recordFile}.`);
}

/** What to print for an error that says everything by itself. Astro wraps what a loader throws. */
function knownErrorIn(error: unknown, folder: Folder): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof LockedError) {
      const holder = cause.holder ? ` (process ${cause.holder.pid})` : "";
      return `Another build is writing ${folder}/${holder}. Wait until it is done, or stop it, and start this one again.`;
    }
    if ([ContentError, StagingError, LockError].some((kind) => cause instanceof kind))
      return cause.message;
  }
  return undefined;
}

if (import.meta.main) {
  const given = optionsOf(process.argv.slice(2), {
    usage: `npm run build -- [--allow-lost] [--compress]
  Builds the site into dist/. After an error, dist/ is as it was.
  --allow-lost  build although recorded addresses are lost, and list them
  --compress    write .br and .gz beside texts, for hosts that send them`,
    options: { "allow-lost": { type: "boolean" }, compress: { type: "boolean" } },
  });
  if (given?.["allow-lost"]) allowLost();
  const compress = given?.compress ?? false;
  if (given && !(await build(process.cwd(), { compress }))) process.exitCode = 1;
}
