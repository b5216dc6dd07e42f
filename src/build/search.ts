/**
 * Search indexes (https://pagefind.app), one per year. A new article changes only the index of its year, and building
 * one takes a bounded amount of memory. The browser searches all of them.
 */
import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { cached } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import { indexOf } from "./search-index.ts";

/** The files of the program that searches. */
const program = /^(pagefind(-worker)?\.js|wasm\..*)$/;

/**
 * Adds search indexes to a built site, in `pagefind/<year>/`, and removes the records that they are built from. The
 * indexes are cached by their records and the code that builds them.
 * @param root the project's root, an absolute path
 * @param folder the built site, an absolute path
 * @param cacheDir the folder for cached indexes; two builds that run at the same time need one each
 * @throws {Error} if Pagefind rejects a record
 */
export async function addSearch(root: string, folder: string, cacheDir: string): Promise<void> {
  const records = join(folder, "search-records");
  const years = existsSync(records)
    ? readdirSync(records).map((file) => basename(file, ".jsonl"))
    : [];
  const cache = join(cacheDir, "pagefind");
  const code = codeDigest(root, ["#build/search-index.ts"]);
  const inUse = new Set<string>();
  const newest = years.toSorted().at(-1);
  for (const year of years) {
    const text = readFileSync(join(records, `${year}.jsonl`), "utf8");
    const name = `${year}-${hash("sha256", code + text)}`;
    inUse.add(name);
    const index = await cached(join(cache, name), async () =>
      serialize(await indexOf(text.split("\n"))),
    );
    for (const [path, bytes] of deserialize(index) as Map<string, Uint8Array>) {
      // The program of the newest year searches all indexes.
      if (year !== newest && program.test(basename(path))) continue;
      const file = join(folder, "pagefind", year, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
  rmSync(records, { recursive: true, force: true });
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    if (!inUse.has(name)) rmSync(join(cache, name), { recursive: true });
  }
}
