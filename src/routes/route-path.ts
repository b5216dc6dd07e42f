/** The paths of routes with parameters. */
import { cacheKey } from "./cache-key.ts";

/** One path of a route, with what is built from it. */
export interface RoutePath<Params, Props> {
  params: Params;
  props: Props;
  /** Changes with everything that the files show. Computed on demand: a preview needs none. */
  readonly key: string;
  /** The files that are made from it, relative to the site's folder. */
  files: readonly string[];
}

/**
 * A path whose key is a hash of a value.
 * @param shown all that its files show
 */
export function routePath<Params, Props>(
  params: Params,
  props: Props,
  shown: object,
  files: readonly string[],
): RoutePath<Params, Props> {
  let key: string | undefined;
  return {
    params,
    props,
    files,
    get key() {
      return (key ??= cacheKey(shown));
    },
  };
}

/** The file of the page at an address: `/topics/iraq/` → `topics/iraq/index.html`. */
export function pageFile(path: string): string {
  return `${path.slice(1)}index.html`;
}
