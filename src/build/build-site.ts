/** Builds the site from content that was checked: renders what is outdated, and takes the rest from the last build. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { discardUnsealed, sealCache } from "#astro/cache-seal.ts";
import { publishedArticles } from "#ingest/public-articles.ts";
import type { Content } from "#ingest/reader.ts";
import { clock } from "#newsroom/clock.ts";
import { showsHeldBack } from "#newsroom/held-back.ts";
import { newsroomOf } from "#newsroom/newsroom.ts";
import { baseOf } from "#newsroom/site.ts";
import { checkOutput, recordsOf, refuse } from "./check-output.ts";
import { compressedNames, compressFiles } from "./compress.ts";
import { changedInputs, inputsOf, unchangedUntil } from "./inputs.ts";
import { moveFile } from "./move-file.ts";
import { Deciding, pathId, withoutRestyled, type Decision } from "./outdated.ts";
import { keptFiles, unusedPictures } from "./kept-files.ts";
import { inodeOf, publish } from "./publish.ts";
import { writeRedirects } from "./redirects.ts";
import type { Leftover } from "./replace-files.ts";
import { renderOutdated } from "./render.ts";
import { searchRecords } from "./search-records.ts";
import { SearchIndexes } from "./search.ts";
import { allBelow, hashOf, intactFiles, siteIn, updateSite } from "./site-cache.ts";
import { emptyRecord, writeRecord, type FileRecord, type SiteRecord } from "./site-record.ts";
import { isIndexed, writeLists } from "./site-lists.ts";
import { missingFiles } from "./verify.ts";
import { recoverExchange, stage, type Folder } from "./staging.ts";
import type { Progress } from "#files/progress.ts";
import { fileStamp } from "#files/stamp.ts";

export interface Job {
  /** The project's root, an absolute path. */
  root: string;
  folder: Folder;
  /** Astro's caches and the record of the last build, from the root. */
  cacheDir: string;
  /** Whether to write compressed files, too. */
  compress: boolean;
  content: Content;
  progress: Progress;
}

export interface Built {
  /** How many pages the site has, and how many of them were rendered. */
  pages: number;
  rendered: number;
  /** What has changed since the last build; empty if there was none, or if only time has passed. */
  causes: string[];
  leftovers: Leftover[];
  /** A sentence where a host would not read all of the site. */
  limits: string | undefined;
}

/**
 * Builds and publishes a site.
 * @param last the record of the last build
 * @param within where in the staging folder the site is built: Node would not load Astro's bundle a second time from the
 *   same path
 */
export async function buildSite(job: Job, last: SiteRecord, within = "."): Promise<Built> {
  const { root, folder, cacheDir, compress, content } = job;
  const { site } = content;
  if (!site) throw new Error("The content was not read.");
  const cache = join(root, cacheDir);
  const lastSite = siteIn(cache);
  const inputs = inputsOf(root, content, compress);
  const causes = last === emptyRecord ? [] : changedInputs(last.inputs, inputs);
  recoverExchange(root, folder, lastSite);
  const staged = stage(root, folder);
  if (causes.length === 0 && isCurrent(job, last)) {
    const pages = Object.values(last.files).filter(({ page }) => page).length;
    return { pages, rendered: 0, causes: [], leftovers: [], limits: undefined };
  }

  const room = newsroomOf(
    { ...content, site, now: clock() },
    publishedArticles(root, content),
    showsHeldBack(),
  );
  const intact = intactFiles(lastSite, last);
  const deciding = new Deciding(root, room, last, (file) => intact.has(file));
  // First, because the index of a year takes seconds, beside everything else.
  const search = new SearchIndexes();
  const years = deciding.outdated("searchYears");
  const searchYears: typeof years = [];
  for (const path of years) {
    const records = await searchRecords(root, content, room, path.props.articles);
    if (records) search.add(path.params.year, records);
    else searchYears.push(path);
  }
  const decision = await deciding.rest({ searchYears: years });
  const outdated = { ...decision.outdated, searchYears };
  const sealed = discardUnsealed(root, cache);
  const made = join(root, staged, within);
  // Astro empties its folder when it starts.
  const beside = join(cache, "beside");
  rmSync(beside, { recursive: true, force: true });
  const { assets, sheets, ...checked } = await renderOutdated(
    { root, outDir: join(staged, within), beside, cacheDir },
    { content, site, room, outdated, search, progress: job.progress },
  );
  const remaining = withoutRestyled(last, decision, assets);
  if (remaining) return { ...(await buildSite(job, remaining, "restyled")), causes };

  if (!isIndexed(site)) rmSync(join(made, "news-sitemap.xml"));
  writeRedirects(made, content, clock());
  const check = (names: readonly string[]) =>
    checkOutput({ root, folder: made, styleSheets: sheets, base: baseOf(site.address) }, names);
  const pages = recordsOf(checked.pages);
  const emitted = allBelow(made).filter(
    (file) => pages.get(file)?.stamp !== fileStamp(join(made, file)),
  );
  job.progress.phase("Checking files", emitted.length);
  const [others, indexes] = await Promise.all([
    check(emitted),
    addIndexes(search, made, decision).then(check),
  ]);
  const besides = recordsOf(checked.beside);
  for (const file of besides.keys()) moveFile(join(beside, file), join(made, file));
  const rendered = new Map([...pages, ...others, ...besides, ...indexes]);
  const files = new Map<string, FileRecord>([...keptFiles(last, decision), ...rendered]);
  for (const picture of unusedPictures(files)) files.delete(picture);
  const lists = writeLists(made, content, files);
  for (const [file, record] of await check(lists.files)) files.set(file, record);
  const expected = Object.values(decision.paths).flatMap((path) => path.files);
  refuse(missingFiles(files, expected));

  // A file with the same bytes as before stays the same file.
  const isSame = (file: string) =>
    intact.has(file) && last.files[file]?.hash === files.get(file)?.hash;
  const changed = allBelow(made).filter((file) => files.has(file) && !isSame(file));
  if (compress) {
    for (const name of [...files.keys()].filter(isSame).flatMap(compressedNames)) {
      const known = last.files[name];
      if (known && intact.has(name)) files.set(name, known);
    }
  }
  const changes = updateSite(lastSite, made, changed, new Set(files.keys()));
  if (compress) {
    const waiting = [...files.keys()].filter((file) =>
      compressedNames(file).every((name) => !files.has(name)),
    );
    for (const file of await compressFiles(lastSite, waiting)) {
      files.set(file, { hash: hashOf(readFileSync(join(lastSite, file))), stamp: "" });
      changes.written.push(file);
    }
  }
  const { linked, leftovers } = publish(root, folder, lastSite, changes, last.published);
  for (const unused of [join(root, staged), beside])
    rmSync(unused, { recursive: true, force: true });
  sealCache(root, cache, sealed);
  for (const file of files.keys()) {
    const record = files.get(file);
    if (record && isSame(file)) record.stamp = last.files[file]?.stamp ?? "";
  }
  // Links change the time of a file's status.
  for (const file of linked) {
    const record = files.get(file);
    if (record) record.stamp = fileStamp(join(lastSite, file)) ?? "";
  }
  writeRecord(root, cache, {
    assets,
    paths: decision.paths,
    groups: decision.groups,
    files: Object.fromEntries(files),
    published: inodeOf(join(root, folder)),
    inputs,
    from: clock().toISOString(),
    until: unchangedUntil(content, clock()).toISOString(),
  });
  return {
    pages: countPages(files.keys()),
    rendered: countPages(rendered.keys()),
    causes,
    leftovers,
    limits: lists.limits,
  };
}

/** Whether the last build made what would be made now from the same content, and its site is still in its place. */
function isCurrent({ root, folder }: Job, last: SiteRecord): boolean {
  const now = clock().toISOString();
  const place = join(root, folder);
  return (
    last.from <= now &&
    now < last.until &&
    inodeOf(place) === last.published &&
    intactFiles(place, last).size === allBelow(place).length
  );
}

/** Adds the search indexes that were outdated, and their files to the paths of the site. @returns these files */
async function addIndexes(
  search: SearchIndexes,
  made: string,
  { paths, outdated }: Decision,
): Promise<string[]> {
  const newest = outdated.searchYears.find(({ props }) => props.isNewest)?.params.year;
  const indexes = await search.write(made, newest ?? "");
  for (const path of outdated.searchYears) {
    const known = paths[pathId("searchYears", path)];
    if (known) known.files = indexes.get(path.params.year) ?? [];
  }
  return [...indexes.values()].flat();
}

function countPages(files: Iterable<string>): number {
  return [...files].filter((file) => file.endsWith(".html")).length;
}
