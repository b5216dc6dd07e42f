/**
 * The search index (https://pagefind.app), one for each year: a new article changes that of its year alone, which
 * also bounds the memory that a large archive takes. Search joins them in the browser.
 */
import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { cached } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import { indexOf } from "./search-index.ts";

/** The program that searches. */
const program = /^(pagefind(-worker)?\.js|wasm\..*)$/;

/**
 * Puts the search index of a built site into its `pagefind/<year>/`, and takes out the records that it is made from.
 * Indexes are cached by their records.
 * @param root the project's root, an absolute path
 * @param folder the built site, an absolute path
 * @param cacheDir where indexes are cached; two builds that run at the same time need one each
 * @throws {Error} when Pagefind refuses a record
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
      // The program starts from the newest year and reads the others.
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
