/**
 * Search indexes (https://pagefind.app), one per year. A new article changes only the index of its year, and building
 * one takes a bounded amount of memory. The browser searches all of them.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { indexOf } from "./search-index.ts";

/** The files of the program that searches. */
const program = /^(pagefind(-worker)?\.js|wasm\..*)$/;

/**
 * Builds the search indexes of some years into `pagefind/<year>/` of a folder, and removes the records that they are
 * built from.
 * @param folder where Astro has put the records, an absolute path
 * @param newest the newest year of the site, whose program searches the indexes of all years
 * @returns the files of each year, relative to the folder
 * @throws {Error} if Pagefind rejects a record
 */
export async function addSearch(folder: string, newest: string): Promise<Map<string, string[]>> {
  const records = join(folder, "search-records");
  const files = new Map<string, string[]>();
  for (const name of existsSync(records) ? readdirSync(records) : []) {
    const year = basename(name, ".jsonl");
    const text = readFileSync(join(records, name), "utf8");
    const written: string[] = [];
    for (const [path, bytes] of await indexOf(text.split("\n"))) {
      if (year !== newest && program.test(basename(path))) continue;
      const file = `pagefind/${year}/${path}`;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), bytes);
      written.push(file);
    }
    files.set(year, written);
  }
  rmSync(records, { recursive: true, force: true });
  return files;
}
