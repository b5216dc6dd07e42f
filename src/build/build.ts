/** `npm run build`: the content is checked, the site built beside `dist/`, verified, and put in its place. */
import "#astro/no-telemetry.ts";
import { join } from "node:path";
import { clock } from "#newsroom/clock.ts";
import { englishList } from "#newsroom/english-list.ts";
import { showsHeldBack } from "#newsroom/held-back.ts";
import { plural } from "#newsroom/plural.ts";
import { ContentError } from "#newsroom/problem.ts";
import { FindingsCache } from "#check/findings-cache.ts";
import { passGate } from "#check/gate.ts";
import { prepareArticles } from "#check/prepare.ts";
import { describeWaiting } from "#check/waiting.ts";
import { lock, LockedError, LockError, type Lock } from "#files/lock.ts";
import { noProgress, progressOn } from "#files/progress.ts";
import { print, printError } from "#files/terminal.ts";
import { giveContent } from "#ingest/given-content.ts";
import { recordedAddresses, recordFile, unrecorded } from "#ingest/address-record.ts";
import { allowLost } from "#ingest/allow-lost.ts";
import { listLost } from "#ingest/lost-addresses.ts";
import { ReadingCache } from "#ingest/reading-cache.ts";
import { readContentInTurns, type Content } from "#ingest/reader.ts";
import { readRegistries } from "#ingest/registries.ts";
import { setPlan } from "#routes/build-plan.ts";
import { optionsOf } from "./options.ts";
import { buildSite, type Built } from "./build-site.ts";
import { readRecord } from "./site-record.ts";
import { describeLeftovers, StagingError, type Folder } from "./staging.ts";

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
  /** Whether to show no progress. */
  quiet?: boolean;
}

/**
 * Builds beside a folder, and puts what was built in its place.
 * @returns what was read, or nothing when it failed: what is wrong was printed, and the folder is as it was
 */
export async function buildInto(
  root: string,
  folder: Folder,
  { cacheDir = "./node_modules/.astro", compress = false, quiet = false }: Options = {},
): Promise<Content | undefined> {
  const started = performance.now();
  const cache = join(root, cacheDir);
  const progress = quiet ? noProgress : progressOn(process.stderr);
  let held: Lock | undefined;
  try {
    held = lock(root, folder);
    const registries = readRegistries(root);
    const readings = new ReadingCache(root);
    const known = new FindingsCache(root, "stopping");
    await prepareArticles(root, registries, readings, known, progress);
    const content = await readContentInTurns(root, registries, readings);
    const findings = passGate(root, content, showsHeldBack(), known);
    const job = { root, folder, cacheDir, compress, content, progress };
    const built = await buildSite(job, readRecord(root, cache));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    progress.end();
    print(`${describeBuilt(built, folder)} in ${seconds} s.`);
    const changed = describeChanged(built);
    if (changed) print(changed);
    if (built.leftovers.length > 0)
      printError(`Could not be removed, and is not needed:\n${describeLeftovers(built.leftovers)}`);
    const waiting = showsHeldBack() ? undefined : describeWaiting(content, clock());
    for (const line of [findings, waiting, built.limits]) if (line) print(line);
    return content;
  } catch (error) {
    progress.end();
    const known = knownErrorIn(error, folder);
    printError(known ?? error);
    if (!known) printError(`\nThe build failed; ${folder}/ is as it was.`);
    return undefined;
  } finally {
    setPlan(undefined);
    giveContent(undefined);
    held?.release();
  }
}

function describeBuilt({ pages, rendered }: Built, folder: Folder): string {
  if (rendered === 0) return `Nothing changed: ${folder}/ has ${plural(pages, "page")}. Checked`;
  return rendered === pages
    ? `Built ${plural(pages, "page")} into ${folder}/`
    : `Built ${folder}/, ${rendered} of ${plural(pages, "page")}`;
}

/** At most this many names say what changed. */
const named = 3;

/** “Changed: content/outlets/reuters.yaml, the code and 4 more.” */
function describeChanged({ rendered, pages, causes }: Built): string | undefined {
  if (rendered === 0 || rendered === pages || causes.length === 0) return undefined;
  const more = causes.length - named;
  const names = [...causes.slice(0, named), ...(more > 0 ? [`${more} more`] : [])];
  return `Changed: ${englishList.format(names)}.`;
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
    usage: `npm run build -- [--allow-lost] [--compress] [--quiet]
  Builds the site into dist/. After an error, dist/ is as it was.
  --allow-lost  build although recorded addresses are lost, and list them
  --compress    write .br and .gz beside texts, for hosts that send them
  --quiet       show no progress`,
    options: {
      "allow-lost": { type: "boolean" },
      compress: { type: "boolean" },
      quiet: { type: "boolean" },
    },
  });
  if (given?.["allow-lost"]) allowLost();
  const { compress = false, quiet = false } = given ?? {};
  if (given && !(await build(process.cwd(), { compress, quiet }))) process.exitCode = 1;
}
