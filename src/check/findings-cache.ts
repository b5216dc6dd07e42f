/**
 * The findings of the rules in each file, cached between runs. They are valid for the same bytes of the file, the same
 * code, and the same answers to what the rules asked about the rest of the paper.
 */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import type { Problem } from "#newsroom/problem.ts";
import type { ObservedDesk, Read } from "./observed-desk.ts";

interface Entry {
  /** Identifies the bytes of the file. */
  digest: string;
  reads: Read[];
  findings: Problem[];
}

const cacheFile = "node_modules/.astro/findings.json";

/** All code that turns a file into findings, and the dictionaries that it finds by their names. */
const code = ["#check/inspect.ts", "dictionary-en", "dictionary-en-gb"];

interface Contents {
  /** Identifies the code that wrote the entries. */
  code: string;
  entries: [file: string, entry: Entry][];
}

export class FindingsCache {
  readonly #root: string;
  readonly #code: string;
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #entries: Map<string, Entry>;

  /**
   * @param root the project's root, an absolute path
   * @param codeRoot the root of the code, which tests have elsewhere
   */
  constructor(root: string, codeRoot = join(import.meta.dirname, "../..")) {
    this.#root = root;
    this.#code = codeDigest(codeRoot, code);
    this.#before = readEntries(join(root, cacheFile), this.#code);
    this.#entries = new Map(this.#before);
  }

  /**
   * The findings in a file, from the cache if they are still valid.
   * @param file its path from the root
   * @param find applies the rules, which look at the rest of the paper through `desk`
   */
  findingsIn(file: string, desk: ObservedDesk, find: () => Problem[]): Problem[] {
    const digest = hash("sha256", readFileSync(join(this.#root, file)), "base64url");
    const known = this.#before.get(file);
    if (known?.digest === digest && desk.wouldAnswer(known.reads)) return known.findings;
    desk.takeReads();
    const findings = find();
    this.#entries.set(file, { digest, reads: desk.takeReads(), findings });
    return findings;
  }

  /**
   * Writes what was found, if anything is new.
   * @param exists whether a file still exists; the others are removed from the cache
   */
  save(exists: (file: string) => boolean): void {
    const entries = [...this.#entries].filter(([file]) => exists(file));
    const isSame = ([file, entry]: [string, Entry]) => this.#before.get(file) === entry;
    if (entries.length === this.#before.size && entries.every(isSame)) return;
    const contents: Contents = { code: this.#code, entries };
    writeEntry(join(this.#root, cacheFile), JSON.stringify(contents));
  }
}

/** The entries in a cache file; empty if it is damaged, or if other code wrote it. */
function readEntries(file: string, code: string): Map<string, Entry> {
  const contents = JSON.parse(String(readEntry(file) ?? "null")) as Contents | null;
  return new Map(contents?.code === code ? contents.entries : []);
}
