/** A built site as servers are configured for it. */
import { patternOf, type Rule } from "./headers.ts";

export interface Hosted {
  /** Where it is published, without a slash at the end. */
  address: string;
  /** The path below which it is on its host: `/paper`, or nothing. */
  base: string;
  /** The rules of its headers; the first holds for every address. */
  rules: readonly Rule[];
  /** The new address for each former one; the former ones are decoded. */
  moved: ReadonlyMap<string, string>;
  /** The addresses that were withdrawn. */
  gone: ReadonlySet<string>;
}

/** Addresses with the same headers. */
export interface HeaderGroup {
  /** A regular expression that matches them. */
  pattern: string;
  /** Whether these are the addresses of pages; else, of files. */
  isOfPages: boolean;
  headers: Map<string, string[]>;
}

/** The headers for every address, and the addresses that have more, with all of theirs. */
export function headerGroups(rules: readonly Rule[]): {
  everywhere: Map<string, string[]>;
  groups: HeaderGroup[];
} {
  const [first, ...others] = rules;
  const same = Map.groupBy(others, ({ headers }) => JSON.stringify(headers));
  const all = (own: Rule | undefined) => {
    const headers = new Map<string, string[]>();
    for (const rule of [first, own])
      for (const [name, value] of Object.entries(rule?.headers ?? {}))
        headers.set(name, [...(headers.get(name) ?? []), value]);
    return headers;
  };
  return {
    everywhere: all(undefined),
    groups: [...same.values()].map((group) => ({
      pattern: group.map(({ path }) => patternOf(path).source.replaceAll(`\\/`, "/")).join("|"),
      isOfPages: group.every(({ path }) => path.endsWith("/")),
      headers: all(group[0]),
    })),
  };
}
