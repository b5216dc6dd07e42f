/** Paths of one kind that are made from the same part of the content, such as the pages of one topic. */
export interface PathGroup<Path> {
  /** Unique among those of its kind. */
  id: string;
  /**
   * Changes with everything that the keys of the paths are computed from, and is computed faster than these: a build
   * makes no view model of what cannot have changed. Undefined where the keys themselves are fast enough.
   */
  inputs(): string | undefined;
  paths(): Path[];
}

/** Paths that are always compared by their keys. */
export function ungrouped<Path>(paths: () => Path[]): PathGroup<Path>[] {
  return [{ id: "all", inputs: () => undefined, paths }];
}
