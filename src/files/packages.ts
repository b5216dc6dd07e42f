/** Package versions from `package-lock.json` (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). */

export interface LockFile {
  /** Keyed by the path from the project's root, such as `node_modules/a/node_modules/b`. */
  packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  version?: string;
  integrity?: string;
  dependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * The locked versions of packages and of all their dependencies.
 * @param names the names of the packages
 * @returns one line per package with its path, version and hash, sorted
 * @throws {Error} if a package is not in the lock file
 */
export function lockedVersions({ packages }: LockFile, names: Iterable<string>): string[] {
  const paths = new Set<string>();
  for (const name of names) {
    const path = pathOf(packages, name, "");
    if (!path) throw new Error(`package-lock.json does not list “${name}”. Run npm install.`);
    paths.add(path);
  }
  // Iteration includes paths that are added meanwhile.
  for (const path of paths) {
    const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {};
    const needed = { ...dependencies, ...optionalDependencies, ...peerDependencies };
    for (const name of Object.keys(needed)) {
      const found = pathOf(packages, name, path);
      if (found) paths.add(found);
    }
  }
  return [...paths]
    .map((path) => `${path} ${packages[path]?.version} ${packages[path]?.integrity}`)
    .sort();
}

/** Finds a package as Node does for an import from `from`: in its own `node_modules`, or in one of a parent. */
function pathOf(packages: LockFile["packages"], name: string, from: string): string | undefined {
  const path = from ? `${from}/node_modules/${name}` : `node_modules/${name}`;
  if (packages[path]) return path;
  if (!from) return undefined;
  return pathOf(packages, name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))));
}
