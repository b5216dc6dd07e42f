/** The imports of modules, which are parsed again only when they have changed. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readEntry, writeEntry } from "./cache.ts";

type Lists = Record<string, readonly string[]>;

// The module is also part of Astro's bundle, so that paths have to be resolved from the project.
const require = createRequire(import.meta.url);
const ownCode = readFileSync(require.resolve("#files/imports.ts"));

/** Loaded only if a module has to be parsed, because loading the parsers takes as long as parsing a hundred modules. */
const parser = () => require("#files/imports.ts") as typeof import("./imports.ts");

/** The lists of a project. */
export class ImportLists {
  static readonly #known = new Map<string, ImportLists>();

  /** The lists of the project with a root, an absolute path. */
  static in(root: string): ImportLists {
    const lists = this.#known.get(root) ?? new ImportLists(root);
    this.#known.set(root, lists);
    return lists;
  }

  readonly #file: string;
  /** Identifies the code that finds imports. */
  readonly #parser: string;
  readonly #before: Lists;
  readonly #used: Record<string, readonly string[]> = {};
  readonly #byPath = new Map<string, readonly string[]>();
  #isNew = false;

  constructor(root: string) {
    this.#file = join(root, "node_modules/.astro/import-lists.json");
    this.#parser = hash("sha256", [ownCode, readFileSync(join(root, "package-lock.json"))].join());
    this.#before = JSON.parse(String(readEntry(this.#file) ?? "{}")) as Lists;
  }

  /**
   * The specifiers that a module imports.
   * @param path of the module, absolute
   * @param name its path from the root, for error messages
   * @throws {Error} as `importsIn`
   */
  of(path: string, name: string): readonly string[] {
    const known = this.#byPath.get(path);
    if (known) return known;
    const code = readFileSync(path, "utf8");
    const key = hash("sha256", `${this.#parser} ${name}\n${code}`);
    const before = this.#before[key];
    if (!before) this.#isNew = true;
    const imports = before ?? parser().importsIn(name, code);
    this.#used[key] = imports;
    this.#byPath.set(path, imports);
    return imports;
  }

  /** Writes the lists to the cache, if any of them is new. */
  save(): void {
    if (!this.#isNew) return;
    writeEntry(this.#file, JSON.stringify({ ...this.#before, ...this.#used }));
    this.#isNew = false;
  }
}
