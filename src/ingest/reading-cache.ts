/**
 * Articles as they were read, cached between runs. A file with the same stamp is not read again; one with another
 * stamp is read and hashed, as in a fresh clone, and parsed only if its bytes differ. There is one cache file a year,
 * so that a save writes little.
 */
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import { isSettled, stampOf } from "#files/stamp.ts";
import type { Article } from "#newsroom/article.ts";

/** An article file: its bytes, read on demand, and the article if it was read before. */
export interface ArticleSource {
  /** Tells whether the file has changed since; taken before its bytes were read. */
  stamp: string;
  /** A hash of the bytes. */
  digest: string;
  /** The article from an earlier run, if neither its file nor the code that reads it has changed since. */
  known?: Article | undefined;
  bytes(): Uint8Array;
}

interface Entry {
  /** Empty if the file had just been changed when it was read. */
  stamp: string;
  digest: string;
  article: Article;
}

interface Year {
  /** Identifies the code that read the articles. */
  code: string;
  entries: Record<string, Entry>;
}

const folder = "node_modules/.astro/readings";

/** The code that turns a file into an article. */
const code = ["#ingest/article.ts"];

export class ReadingCache {
  readonly #root: string;
  readonly #code: string;
  readonly #now: () => number;
  readonly #years = new Map<string, Map<string, Entry>>();
  readonly #changed = new Set<string>();

  /**
   * @param root the project's root, an absolute path
   * @param codeRoot the root of the code, which tests have elsewhere
   * @param now the time of the machine, in milliseconds
   */
  constructor(root: string, codeRoot = join(import.meta.dirname, "../.."), now = Date.now) {
    this.#root = root;
    this.#now = now;
    this.#code = codeDigest(codeRoot, code);
  }

  /**
   * Finds an article file, which must exist.
   * @param path its path relative to `content/`
   */
  find(path: string): ArticleSource {
    const file = join(this.#root, "content", path);
    const stamp = stampOf(file);
    const entry = this.#year(path).get(path);
    const bytes = () => readFileSync(file);
    if (entry && entry.stamp === stamp)
      return { stamp, digest: entry.digest, known: entry.article, bytes };
    const read = bytes();
    const digest = hash("sha256", read);
    if (entry?.digest !== digest) return { stamp, digest, bytes: () => read };
    this.#put(path, { ...entry, stamp });
    return { stamp, digest, known: entry.article, bytes: () => read };
  }

  /** Whether an article file was read before, if not with these bytes. */
  has(path: string): boolean {
    return this.#year(path).has(path);
  }

  /** Adds an article that was read without problems. */
  add(path: string, { stamp, digest }: Pick<ArticleSource, "stamp" | "digest">, article: Article) {
    this.#put(path, { stamp, digest, article });
  }

  /**
   * Writes what has changed.
   * @param exists whether a file still exists, by its path relative to `content/`
   */
  save(exists: (path: string) => boolean): void {
    for (const [year, entries] of this.#years) {
      const gone = [...entries.keys()].filter((path) => !exists(path));
      for (const path of gone) entries.delete(path);
      if (gone.length === 0 && !this.#changed.has(year)) continue;
      const contents: Year = { code: this.#code, entries: Object.fromEntries(entries) };
      writeEntry(this.#file(year), JSON.stringify(contents));
    }
    this.#changed.clear();
    const kept = new Set([...this.#years].filter(([, { size }]) => size > 0).map(([year]) => year));
    const path = join(this.#root, folder);
    for (const name of existsSync(path) ? readdirSync(path) : [])
      if (!kept.has(basename(name, ".json"))) rmSync(join(path, name), { recursive: true });
  }

  #put(path: string, entry: Entry): void {
    const stamp = isSettled(entry.stamp, this.#now()) ? entry.stamp : "";
    this.#year(path).set(path, { ...entry, stamp });
    this.#changed.add(yearOf(path));
  }

  #year(path: string): Map<string, Entry> {
    const year = yearOf(path);
    const known = this.#years.get(year) ?? this.#read(year);
    this.#years.set(year, known);
    return known;
  }

  #read(year: string): Map<string, Entry> {
    const contents = JSON.parse(String(readEntry(this.#file(year)) ?? "null")) as Year | null;
    return new Map(contents?.code === this.#code ? Object.entries(contents.entries) : []);
  }

  #file(year: string): string {
    return join(this.#root, folder, `${year}.json`);
  }
}

let filled: ReadingCache | undefined;

/** Gives the next reader of the content a cache that was filled for it. */
export function giveReadings(cache: ReadingCache): void {
  filled = cache;
}

/** The cache that was filled for the first reader of the content, and for others the one on disk. */
export function takeReadings(root: string): ReadingCache {
  const cache = filled ?? new ReadingCache(root);
  filled = undefined;
  return cache;
}

/** `articles/2015/05/18/slug.md` → `2015` */
function yearOf(path: string): string {
  return path.split("/")[1] ?? "";
}
