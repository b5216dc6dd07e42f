/** Decides what a build has to render. */
import type { Newsroom } from "#newsroom/newsroom.ts";
import type { BuildPlan } from "#routes/build-plan.ts";
import { families, type Family } from "#routes/paths.ts";
import { pathCode, routeOf } from "./path-code.ts";
import type { PathRecord, SiteRecord } from "./site-record.ts";

export interface Decision {
  outdated: BuildPlan["outdated"];
  /** All paths of the site, with the files of those that stay as they are. */
  paths: Record<string, PathRecord>;
  /** The files that stay as they are. */
  kept: Set<string>;
}

/**
 * Compares every path of the site with the record of the last build.
 * @param root the project's root, an absolute path
 * @param isIntact whether a file of the last site is still as it was recorded
 */
export function decide(
  root: string,
  room: Newsroom,
  record: SiteRecord,
  isIntact: (file: string) => boolean,
): Decision {
  const isWhole = (file: string) =>
    isIntact(file) && assetsOf(record, file).every((asset) => isIntact(asset));
  const paths: Record<string, PathRecord> = {};
  const kept = new Set<string>();
  const outdated = Object.fromEntries(
    Object.entries(families).map(([family, find]) => [
      family,
      find(room).filter((path) => {
        const id = pathId(family as Family, path);
        const known = record.paths[id];
        const key = `${pathCode(root, family as Family)} ${path.key}`;
        const isCurrent = known?.key === key && known.files.every(isWhole);
        paths[id] = isCurrent ? known : { key, files: path.files };
        if (!isCurrent) return true;
        for (const file of known.files)
          for (const one of [file, ...assetsOf(record, file)]) kept.add(one);
        return false;
      }),
    ]),
  ) as unknown as BuildPlan["outdated"];
  return { outdated, paths, kept };
}

/** The files named by their content that a file needs. A text may look like it names one. */
function assetsOf({ files }: SiteRecord, file: string): string[] {
  const named = files[file]?.assets ?? [];
  return named.map((name) => `_astro/${name}`).filter((asset) => asset in files);
}

/** Identifies a path in the record. The index of a year is the only thing whose files are not known beforehand. */
export function pathId(
  family: Family,
  { files, params }: { files: readonly string[]; params: object },
): string {
  return `${family} ${files[0] ?? Object.values(params).join(" ")}`;
}

/**
 * The record without the pages that do not go with the styles and scripts of the running build. Undefined if all that
 * stay do.
 * @param assets the styles and scripts of each route
 */
export function withoutRestyled(
  record: SiteRecord,
  { paths }: Pick<Decision, "paths">,
  assets: SiteRecord["assets"],
): SiteRecord | undefined {
  const restyled = (Object.keys(families) as Family[]).filter((family) => {
    const route = routeOf(family);
    return route in record.assets && record.assets[route] !== assets[route];
  });
  const isRestyled = (id: string) => restyled.some((family) => id.startsWith(`${family} `));
  const known = Object.entries(record.paths);
  if (!known.some(([id, path]) => paths[id] === path && isRestyled(id))) return undefined;
  const others = known.filter(([id]) => !isRestyled(id));
  return { ...record, inputs: "", paths: Object.fromEntries(others) };
}
