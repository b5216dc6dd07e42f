/** What is done with every new file of a site before it is published, reading each file once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "#files/list.ts";
import { fileStamp } from "#files/stamp.ts";
import { parsePage } from "./emitted-page.ts";
import { hashOf } from "./site-cache.ts";
import { assetsIn, factsOf } from "./page-facts.ts";
import type { FileRecord } from "./site-record.ts";
import { pageProblems, textProblems } from "./verify.ts";

/** More problems than this have one cause. */
const shown = 20;

/**
 * Verifies new files of a site.
 * @param root the project's root, an absolute path
 * @param folder the folder that they are in, an absolute path
 * @param files their paths, relative to it
 * @param styleSheets the project's style sheets as the build bundled them
 * @param base the path below which the site is on its host: `/paper`, or nothing
 * @returns a record of each file
 * @throws {Error} naming each file that must not be published and why
 */
export function checkOutput(
  root: string,
  folder: string,
  files: readonly string[],
  styleSheets: ReadonlySet<string>,
  base: string,
): Map<string, FileRecord> {
  const problems: string[] = [];
  const records = new Map<string, FileRecord>();
  for (const file of files) {
    const path = join(folder, file);
    const bytes = readFileSync(path);
    const record: FileRecord = { hash: hashOf(bytes), stamp: fileStamp(path) ?? "" };
    records.set(file, record);
    if (!isText(file)) continue;
    // A byte a character: one curly quotation mark would double a page's size in memory.
    const text = bytes.toString("latin1");
    problems.push(...textProblems(root, file, text, (written) => isInContent(root, written)));
    const assets = assetsIn(text);
    if (assets.length > 0) record.assets = assets;
    if (!file.endsWith(".html")) continue;
    const page = parsePage(file, bytes.toString("utf8"));
    problems.push(...pageProblems(page, styleSheets, base));
    record.page = factsOf(page);
  }
  refuse(problems);
  return records;
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
