/**
 * The search index (https://pagefind.app), one for each year: a new article makes that of its year anew, which
 * also bounds the memory that a large archive takes. Search joins them in the browser.
 */
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, join } from "node:path";
import * as pagefind from "pagefind";
import { codeVersion } from "#files/files.ts";

/** What Pagefind writes beside an index: the program that searches, and interfaces that this site does not use. */
const program = /^(pagefind(-worker)?\.js|wasm\..*)$/;
const interfaces = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Puts the search index of a built site into its `pagefind/<year>/`, and takes out the records that it is made from.
 * Indexes are kept from build to build, by what they are made from.
 * @param root the project's root, an absolute path
 * @param folder the built site, an absolute path
 * @param cacheDir where indexes are cached; two builds that run at the same time need one each
 * @throws {Error} when Pagefind refuses a record
 */
export async function addSearch(root: string, folder: string, cacheDir: string): Promise<void> {
  const records = join(folder, "search-records");
  const files = existsSync(records) ? readdirSync(records) : [];
  const years = files.map((file) => basename(file, ".jsonl"));
  const keptFolder = join(cacheDir, "pagefind");
  mkdirSync(keptFolder, { recursive: true });
  const inUse = new Set<string>();
  const newest = years.toSorted().at(-1);
  for (const year of years) {
    const text = readFileSync(join(records, `${year}.jsonl`), "utf8");
    const hash = createHash("sha256").update(codeVersion(root)).update(text);
    const name = `${year}-${hash.digest("hex").slice(0, 16)}`;
    inUse.add(name);
    const kept = join(keptFolder, name);
    if (!existsSync(kept)) await index(text.split("\n"), kept);
    cpSync(kept, join(folder, "pagefind", year), {
      recursive: true,
      // The program starts from the newest year and reads the others.
      filter: (path) => year === newest || !program.test(basename(path)),
    });
  }
  rmSync(records, { recursive: true, force: true });
  for (const name of readdirSync(keptFolder)) {
    if (!inUse.has(name)) rmSync(join(keptFolder, name), { recursive: true });
  }
}

/** Makes the index of some records, JSON each, and writes it to a folder. */
async function index(records: readonly string[], folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    const made = await pagefind.createIndex();
    refuse(made.errors);
    for (const record of records) {
      refuse((await made.index?.addCustomRecord(JSON.parse(record)))?.errors);
    }
    refuse((await made.index?.writeFiles({ outputPath: unfinished }))?.errors);
  } finally {
    // Its process goes, and with it the memory that the index took.
    await pagefind.close();
  }
  for (const name of readdirSync(unfinished)) {
    if (interfaces.test(name)) rmSync(join(unfinished, name));
  }
  // Renamed into place, so that a build that is killed here leaves no half an index behind.
  renameSync(unfinished, folder);
}

function refuse(errors: readonly string[] | undefined): void {
  if (!errors || errors.length > 0) throw new Error(`Pagefind: ${errors?.join(" ") ?? "no index"}`);
}
