/** The search index in the browser: one Pagefind index per year, searched as one. https://pagefind.app/docs/api/ */

import { searchedWords } from "#distribution/search-words.ts";
import { href } from "../href.ts";

interface Options {
  ranking: { metaWeights: Record<string, number> };
  excerptLength: number;
}

interface Pagefind {
  options(options: Options): Promise<void>;
  mergeIndex(address: string, options: Options): Promise<void>;
  search(
    words: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, "desc"> },
  ): Promise<{ results: { data(): Promise<Hit> }[]; unfilteredResultCount: number }>;
}

/** A search result. The fields of `meta` are those of the search record. */
export interface Hit {
  /** The article's path, as in its search record. */
  raw_url: string;
  /** The text around the matches, which are in `<mark>`. */
  excerpt: string;
  content: string;
  meta: {
    title: string;
    deck: string;
    outlets: string;
    place: string;
    date: string;
    tally: string;
  };
}

export interface Found {
  /** The number of matching articles. */
  articles: number;
  /** The number of matching articles without the filters. */
  unfiltered: number;
  hits(from: number, to: number): Promise<Hit[]>;
}

/** An open search index. */
export type Index = (words: string, filters: Record<string, string>) => Promise<Found>;

const nothing: Found = { articles: 0, unfiltered: 0, hits: () => Promise.resolve([]) };

/** How much a match in each field weighs, compared with a match in the text. */
const options: Options = {
  ranking: { metaWeights: { title: 6, deck: 3, words: 2, story: 2, topics: 2, byline: 2 } },
  excerptLength: 36,
};

/**
 * Opens the index.
 * @param years the years that have an index, newest first; none in a paper without articles
 * @throws {Error} if the index cannot be loaded, as in a preview, which has none
 */
export async function openIndex(years: readonly string[]): Promise<Index> {
  const [newest, ...older] = years;
  if (newest === undefined) return () => Promise.resolve(nothing);
  const address = (year: string) => href(`/pagefind/${year}/`);
  const pagefind = (await import(/* @vite-ignore */ `${address(newest)}pagefind.js`)) as Pagefind;
  await pagefind.options(options);
  await Promise.all(older.map((year) => pagefind.mergeIndex(address(year), options)));

  return async (query, filters) => {
    const words = searchedWords(query);
    // Without words there is no relevance, so the newest come first. Pagefind sorts only within an index, so
    // each year is searched separately.
    const found = words
      ? [await pagefind.search(words, { filters })]
      : await Promise.all(
          (filters["year"] ? [filters["year"]] : years).map((year) =>
            pagefind.search(null, { filters: { ...filters, year }, sort: { date: "desc" } }),
          ),
        );
    const results = found.flatMap((one) => one.results);
    return {
      articles: results.length,
      unfiltered: found[0]?.unfilteredResultCount ?? 0,
      hits: (from, to) => Promise.all(results.slice(from, to).map((hit) => hit.data())),
    };
  };
}
