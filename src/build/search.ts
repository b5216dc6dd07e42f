/**
 * Search indexes (https://pagefind.app), one per year. A new article changes only the index of its year, and building
 * one takes a bounded amount of memory. The browser searches all of them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

/** The files of the program that searches. */
const program = /^(pagefind(-worker)?\.js|wasm\..*)$/;

/** Where Astro renders the records of a year. */
const records = /\/search-records\/(\d+)\.jsonl$/;

/** Whether a path is that of the records of a year. */
export function isRecords(pathname: string): boolean {
  return records.test(pathname);
}

/** Builds the search indexes of some years, each as soon as its records are there. */
export class SearchIndexes {
  #last: Promise<unknown> = Promise.resolve();
  readonly #indexes = new Map<string, Promise<Map<string, Uint8Array>>>();

  /** Takes the records of a year from Astro, a line each. */
  take(pathname: string, text: string): void {
    const [, year = ""] = records.exec(pathname) ?? [];
    this.add(year, text.split("\n"));
  }

  /** Adds the records of a year, as JSON. One index is built after another, so that few are in memory. */
  add(year: string, lines: readonly string[]): void {
    const index = this.#last.then(() => indexInThread(lines));
    this.#last = index.catch(() => {});
    this.#indexes.set(year, index);
  }

  /**
   * Writes the indexes into `pagefind/<year>/` of a folder.
   * @param folder an absolute path
   * @param newest the newest year of the site, whose program searches the indexes of all years
   * @returns the files of each year, relative to the folder
   * @throws {Error} if Pagefind rejects a record
   */
  async write(folder: string, newest: string): Promise<Map<string, string[]>> {
    const files = new Map<string, string[]>();
    for (const [year, index] of this.#indexes) {
      const written: string[] = [];
      for (const [path, bytes] of await index) {
        if (year !== newest && program.test(basename(path))) continue;
        const file = `pagefind/${year}/${path}`;
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), bytes);
        written.push(file);
      }
      files.set(year, written);
    }
    return files;
  }
}

/** @throws {Error} if Pagefind rejects a record */
function indexInThread(lines: readonly string[]): Promise<Map<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    new Worker(new URL("search-index-worker.ts", import.meta.url), { workerData: lines })
      .once("message", resolve)
      .once("error", reject);
  });
}
