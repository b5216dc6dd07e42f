/** Decides what a build has to render. */
import { setImmediate } from "node:timers/promises";
import type { Newsroom } from "#newsroom/newsroom.ts";
import type { BuildPlan } from "#routes/build-plan.ts";
import type { PathGroup } from "#routes/path-group.ts";
import { families, type Family } from "#routes/paths.ts";
import { pathCode, routeOf } from "./path-code.ts";
import type { GroupRecord, PathRecord, SiteRecord } from "./site-record.ts";

type Outdated = BuildPlan["outdated"];
type Path = Outdated[Family][number];

export interface Decision {
  outdated: Outdated;
  /** All paths of the site, with the files of those that stay as they are. */
  paths: Record<string, PathRecord>;
  groups: Record<string, GroupRecord>;
  /** The files that stay as they are. */
  kept: Set<string>;
}

/** Compares the paths of the site with the record of the last build, one kind after another. */
export class Deciding {
  readonly #root: string;
  readonly #room: Newsroom;
  readonly #record: SiteRecord;
  readonly #isWhole: (file: string) => boolean;
  readonly #paths: Record<string, PathRecord> = {};
  readonly #groups: Record<string, GroupRecord> = {};
  readonly #kept = new Set<string>();

  /**
   * @param root the project's root, an absolute path
   * @param isIntact whether a file of the last site is still as it was recorded
   */
  constructor(
    root: string,
    room: Newsroom,
    record: SiteRecord,
    isIntact: (file: string) => boolean,
  ) {
    this.#root = root;
    this.#room = room;
    this.#record = record;
    this.#isWhole = (file) =>
      isIntact(file) && assetsOf(record, file).every((asset) => isIntact(asset));
  }

  /** The paths of a kind that have to be rendered. */
  outdated<Name extends Family>(family: Name): Outdated[Name] {
    const code = pathCode(this.#root, family);
    const groups = families[family](this.#room) as PathGroup<Path>[];
    return groups.flatMap((group) => this.#outdatedIn(group, family, code)) as Outdated[Name];
  }

  #outdatedIn(group: PathGroup<Path>, family: Family, code: string): Path[] {
    const id = `${family} ${group.id}`;
    const digest = group.inputs();
    const inputs = digest && `${code} ${digest}`;
    const known = this.#record.groups[id];
    if (known && known.inputs === inputs && known.paths.every(this.#keeps)) {
      this.#groups[id] = known;
      return [];
    }
    const paths = group.paths();
    if (inputs) this.#groups[id] = { inputs, paths: paths.map((path) => pathId(family, path)) };
    return paths.filter((path) => {
      const key = `${code} ${path.key}`;
      const pathOf = pathId(family, path);
      if (this.#record.paths[pathOf]?.key === key && this.#keeps(pathOf)) return false;
      this.#paths[pathOf] = { key, files: path.files };
      return true;
    });
  }

  /** Keeps a path of the record, if all of its files are whole. */
  readonly #keeps = (id: string): boolean => {
    const known = this.#record.paths[id];
    if (!known?.files.every(this.#isWhole)) return false;
    this.#paths[id] = known;
    for (const file of known.files)
      for (const one of [file, ...assetsOf(this.#record, file)]) this.#kept.add(one);
    return true;
  };

  /**
   * Decides about all other kinds. Yields between them, because other work may be waiting.
   * @param known what `outdated` returned for some
   */
  async rest(known: Partial<Outdated>): Promise<Decision> {
    const outdated: Partial<Record<Family, unknown>> = { ...known };
    for (const family of Object.keys(families) as Family[]) {
      outdated[family] ??= this.outdated(family);
      await setImmediate();
    }
    return {
      outdated: outdated as Outdated,
      paths: this.#paths,
      groups: this.#groups,
      kept: this.#kept,
    };
  }
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
  return { ...record, inputs: {}, paths: Object.fromEntries(others) };
}
