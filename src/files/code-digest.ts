/**
 * Cache keys for code: a hash of the modules and packages that a cache entry depends on, found by following their
 * imports.
 */
import { hash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { join, relative } from "node:path";
import { ImportLists } from "./import-lists.ts";
import { lockedVersions, type LockFile } from "./packages.ts";

const digests = new Map<string, string>();

/**
 * A hash of modules, of everything they import, and of Node's version. It does not depend on the folder or the machine,
 * and is computed once per process.
 * @param root the project's root, an absolute path
 * @param entries the modules, as specifiers that resolve from the root: `#map/svg.ts`, `sharp`
 * @param files other files to include, relative to the root
 * @throws {Error} if a module cannot be found or parsed
 */
export function codeDigest(
  root: string,
  entries: readonly string[],
  files: readonly string[] = [],
): string {
  const key = JSON.stringify([root, entries, files]);
  const digest = digests.get(key) ?? computeDigest(root, entries, files);
  digests.set(key, digest);
  return digest;
}

function computeDigest(root: string, entries: readonly string[], files: readonly string[]): string {
  const { modules, packages } = dependenciesOf(root, entries);
  const lock = lockOf(root);
  const lines = [
    process.version,
    ...[...modules, ...files].map(
      (file) => `${file} ${hash("sha256", readFileSync(join(root, file)))}`,
    ),
    ...lockedVersions(lock, packages),
  ];
  return hash("sha256", lines.join("\n"));
}

const locks = new Map<string, LockFile>();

function lockOf(root: string): LockFile {
  const lock =
    locks.get(root) ??
    (JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as LockFile);
  locks.set(root, lock);
  return lock;
}

export interface Dependencies {
  /** Files of the project, as paths relative to its root with forward slashes, sorted. */
  modules: string[];
  /** Names of packages, sorted. */
  packages: string[];
}

/**
 * Everything that modules import, directly or indirectly. The modules inside packages are not followed.
 * @param root the project's root, an absolute path
 * @param entries as for `codeDigest`
 */
export function dependenciesOf(root: string, entries: readonly string[]): Dependencies {
  const realRoot = realpathSync(root);
  const nameOf = (path: string) => relative(realRoot, path).replaceAll("\\", "/");
  const modules = new Set<string>();
  const packages = new Set<string>();
  const lists = ImportLists.in(root);
  const add = (specifier: string, importer: string) => {
    const found = resolve(specifier, importer);
    if (found.module) modules.add(found.module);
    if (found.package) packages.add(found.package);
  };
  for (const entry of entries) add(entry, join(realRoot, "package.json"));
  // Iteration includes modules that are added meanwhile.
  for (const module of modules) {
    for (const specifier of lists.of(module, nameOf(module))) add(specifier, module);
  }
  lists.save();
  return { modules: [...modules].map(nameOf).sort(), packages: [...packages].sort() };
}

/** Resolves an import to a file of the project or to a package. Node's built-in modules are neither. */
function resolve(specifier: string, importer: string): { module?: string; package?: string } {
  // Virtual modules such as `astro:content`.
  if (specifier.startsWith("astro:")) return { package: "astro" };
  if (isBuiltin(specifier)) return {};
  if (/^[.#]/.test(specifier)) {
    // Vite accepts queries such as `?raw`.
    return { module: createRequire(importer).resolve(specifier.replace(/\?.*$/, "")) };
  }
  return { package: /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier };
}
