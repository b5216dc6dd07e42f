/** What is done with every new file of a site before it is published, reading each file once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "#files/list.ts";
import { inThreads } from "#files/threads.ts";
import { parsePage } from "./emitted-page.ts";
import { hashOf } from "./site-cache.ts";
import { assetsIn, factsOf } from "./page-facts.ts";
import type { FileRecord } from "./site-record.ts";
import { pageProblems, textProblems } from "./verify.ts";

/** More problems than this have one cause. */
const shown = 20;

/** With fewer files, starting threads takes longer than they save. */
const fewest = 2000;

/** What files are verified against. */
export interface Expected {
  /** The project's root, an absolute path. */
  root: string;
  /** The folder that the files are in, an absolute path. */
  folder: string;
  /** The project's style sheets as the build bundled them. */
  styleSheets: ReadonlySet<string>;
  /** The path below which the site is on its host: `/paper`, or nothing. */
  base: string;
}

/** A record of each file, and what is wrong, a sentence each. */
export interface Checked {
  records: [file: string, record: FileRecord][];
  problems: string[];
}

/**
 * Verifies new files of a site.
 * @param files their paths, relative to the folder
 * @returns a record of each file
 * @throws {Error} naming each file that must not be published and why
 */
export async function checkOutput(
  expected: Expected,
  files: readonly string[],
): Promise<Map<string, FileRecord>> {
  const checked: Checked[] = [];
  if (files.length < fewest) {
    checked.push(checkFiles(expected, files));
  } else {
    const work = { module: new URL("check-output-worker.ts", import.meta.url), data: expected };
    await inThreads<string, Checked>(work, files, (some) => void checked.push(some));
  }
  return recordsOf(checked);
}

/**
 * The records of files that were checked.
 * @throws {Error} naming each file that must not be published and why
 */
export function recordsOf(checked: readonly Checked[]): Map<string, FileRecord> {
  refuse(checked.flatMap(({ problems }) => problems).sort());
  return new Map(checked.flatMap(({ records }) => records));
}

/** A file of a site, with what is in it. */
export interface SiteFile {
  /** Its path, relative to the folder of the site. */
  file: string;
  bytes: Uint8Array;
}

/** Verifies files, and finds out what the record of the site says about them. */
export function checkFiles(expected: Expected, files: readonly string[]): Checked {
  const checked: Checked = { records: [], problems: [] };
  for (const file of files)
    checkFile(expected, { file, bytes: readFileSync(join(expected.folder, file)) }, checked);
  return checked;
}

/**
 * Verifies a file, and adds what is found.
 * @returns the record of the file
 */
export function checkFile(
  { root, styleSheets, base }: Expected,
  { file, bytes }: SiteFile,
  checked: Checked,
): FileRecord {
  const record = checkBytes(root, { file, bytes }, checked);
  if (!file.endsWith(".html")) return record;
  const page = parsePage(file, bufferOf(bytes).toString("utf8"));
  checked.problems.push(...pageProblems(page, styleSheets, base));
  record.page = factsOf(page);
  return record;
}

/**
 * Verifies what holds for every kind of file, and adds what is found.
 * @param root the project's root, an absolute path
 * @returns the record of the file
 */
export function checkBytes(
  root: string,
  { file, bytes }: SiteFile,
  { records, problems }: Checked,
): FileRecord {
  // A file gets its stamp when it is published.
  const record: FileRecord = { hash: hashOf(bytes), stamp: "" };
  records.push([file, record]);
  if (!isText(file)) return record;
  // A byte a character: one curly quotation mark would double a page's size in memory.
  const text = bufferOf(bytes).toString("latin1");
  problems.push(...textProblems(root, file, text, (written) => isInContent(root, written)));
  const assets = assetsIn(text);
  if (assets.length > 0) record.assets = assets;
  return record;
}

/** The same bytes with the methods of a buffer. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/**
 * Stops a build.
 * @param problems what is wrong, a sentence each
 * @throws {Error} with the problems, if there are any
 */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length > shown ? [`… and ${problems.length - shown} more.`] : [];
  throw new Error(["The site was not published:", ...problems.slice(0, shown), ...more].join("\n"));
}

function isText(file: string): boolean {
  return /\.(html|xml|json|txt|css|js)$/.test(file);
}

/** Whether a file of `content/` contains a text. */
function isInContent(root: string, text: string): boolean {
  const content = join(root, "content");
  return filesBelow(content).some((file) =>
    readFileSync(join(content, file), "latin1").includes(text),
  );
}
