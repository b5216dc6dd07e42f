/**
 * What a cache has to know of the code behind its entries: a hash of exactly the modules and packages that made
 * them, found by following imports.
 */
import { hash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { join, relative } from "node:path";
import { importsIn } from "./imports.ts";
import { lockedVersions, type LockFile } from "./packages.ts";

const digests = new Map<string, string>();

/**
 * A hash of some modules, of all that they import, and of Node itself. It is the same in every folder and on every
 * machine, and computed once in a process.
 * @param root the project's root, an absolute path
 * @param entries the modules, as the root's `package.json` would import them: `#map/svg.ts`, `sharp`
 * @param files other files that count, from the root
 * @throws {Error} when a module cannot be found or parsed
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
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as LockFile;
  const lines = [
    process.version,
    ...[...modules, ...files].map(
      (file) => `${file} ${hash("sha256", readFileSync(join(root, file)))}`,
    ),
    ...lockedVersions(lock, packages),
  ];
  return hash("sha256", lines.join("\n"));
}

export interface Dependencies {
  /** Files of the project, as paths from its root with forward slashes, sorted. */
  modules: string[];
  /** Names of packages, sorted. */
  packages: string[];
}

/**
 * Everything that modules import, directly or not; the modules of packages are not followed.
 * @param root the project's root, an absolute path
 * @param entries as for `codeDigest`
 */
export function dependenciesOf(root: string, entries: readonly string[]): Dependencies {
  const realRoot = realpathSync(root);
  const nameOf = (path: string) => relative(realRoot, path).replaceAll("\\", "/");
  const modules = new Set<string>();
  const packages = new Set<string>();
  const add = (specifier: string, importer: string) => {
    const found = resolve(specifier, importer);
    if (found.module) modules.add(found.module);
    if (found.package) packages.add(found.package);
  };
  for (const entry of entries) add(entry, join(realRoot, "package.json"));
  // A set may grow while it is iterated.
  for (const module of modules) {
    for (const specifier of importsOf(module, nameOf(module))) add(specifier, module);
  }
  return { modules: [...modules].map(nameOf).sort(), packages: [...packages].sort() };
}

/** What an import leads to: a file of the project or a package; Node's own modules are neither. */
function resolve(specifier: string, importer: string): { module?: string; package?: string } {
  // Modules such as `astro:content` are Astro's.
  if (specifier.startsWith("astro:")) return { package: "astro" };
  if (isBuiltin(specifier)) return {};
  if (/^[.#]/.test(specifier)) {
    // Vite takes instructions behind the name of a file.
    return { module: createRequire(importer).resolve(specifier.replace(/\?.*$/, "")) };
  }
  return { package: /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier };
}

const imports = new Map<string, string[]>();

/** The imports of a module, parsed once: most modules belong to more than one digest. */
function importsOf(path: string, name: string): string[] {
  const known = imports.get(path) ?? importsIn(name, readFileSync(path, "utf8"));
  imports.set(path, known);
  return known;
}
