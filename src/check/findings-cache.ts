/**
 * The findings of the rules in each file, cached between runs. They are valid for the same bytes of the file, the same
 * code, and the same answers to what the rules asked about the rest of the paper.
 */
import { join } from "node:path";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import type { Problem } from "#newsroom/problem.ts";
import type { ObservedDesk, Read } from "./observed-desk.ts";

/** The findings in a file, with what they depend on. */
export interface FindingsEntry {
  /** Identifies the bytes of the file. */
  digest: string;
  reads: Read[];
  findings: Problem[];
}

/** Which rules the findings are of: all of them, or those whose errors stop a build. */
export type Rules = "all" | "stopping";

const cacheFiles: Readonly<Record<Rules, string>> = {
  all: "node_modules/.astro/findings.json",
  stopping: "node_modules/.astro/stopping-findings.json",
};

/** All code that turns a file into findings, and the dictionaries that it finds by their names. */
const code = ["#check/inspect.ts", "dictionary-en", "dictionary-en-gb"];

interface Contents {
  /** Identifies the code that wrote the entries. */
  code: string;
  entries: [file: string, entry: FindingsEntry][];
}

export class FindingsCache {
  readonly #file: string;
  readonly #code: string;
  readonly #before: ReadonlyMap<string, FindingsEntry>;
  readonly #entries: Map<string, FindingsEntry>;

  /**
   * @param root the project's root, an absolute path
   * @param rules those that the findings are of
   * @param codeRoot the root of the code, which tests have elsewhere
   */
  constructor(root: string, rules: Rules, codeRoot = join(import.meta.dirname, "../..")) {
    this.#file = join(root, cacheFiles[rules]);
    this.#code = codeDigest(codeRoot, code);
    this.#before = readEntries(this.#file, this.#code);
    this.#entries = new Map(this.#before);
  }

  /**
   * The findings in a file, from the cache if they are still valid.
   * @param file its path from the root
   * @param digest identifies its bytes
   * @param find applies the rules, which look at the rest of the paper through `desk`
   */
  findingsIn(file: string, digest: string, desk: ObservedDesk, find: () => Problem[]): Problem[] {
    const known = this.#entries.get(file);
    if (known?.digest === digest && desk.wouldAnswer(known.reads)) return known.findings;
    desk.takeReads();
    const findings = find();
    this.#entries.set(file, { digest, reads: desk.takeReads(), findings });
    return findings;
  }

  /** Adds the findings in a file. They are checked before they are used, as those of an earlier run. */
  add(file: string, entry: FindingsEntry): void {
    this.#entries.set(file, entry);
  }

  /**
   * Whether the findings in a file are missing, or were made with other answers.
   * @param answers what is known of the answers that rules get now, by the question
   */
  isOutdated(file: string, answers: ReadonlyMap<string, string>): boolean {
    const reads = this.#entries.get(file)?.reads;
    return !reads || reads.some(([what, , answer]) => (answers.get(what) ?? answer) !== answer);
  }

  /**
   * Writes what was found, if anything is new.
   * @param exists whether a file still exists; the others are removed from the cache
   */
  save(exists: (file: string) => boolean): void {
    const entries = [...this.#entries].filter(([file]) => exists(file));
    const isSame = ([file, entry]: [string, FindingsEntry]) => this.#before.get(file) === entry;
    if (entries.length === this.#before.size && entries.every(isSame)) return;
    const contents: Contents = { code: this.#code, entries };
    writeEntry(this.#file, JSON.stringify(contents));
  }
}

/** The entries in a cache file; empty if it is damaged, or if other code wrote it. */
function readEntries(file: string, code: string): Map<string, FindingsEntry> {
  const contents = JSON.parse(String(readEntry(file) ?? "null")) as Contents | null;
  return new Map(contents?.code === code ? contents.entries : []);
}
