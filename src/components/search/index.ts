/** The search index in the browser: one of Pagefind's for each year, searched as one. https://pagefind.app/docs/api/ */

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

/** An article that was found; the names in `meta` are those of the search record. */
export interface Hit {
  url: string;
  /** Words around those that were looked for, which stand in `<mark>`. */
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
  /** How many articles there are. */
  articles: number;
  /** How many there would be without the filters. */
  unfiltered: number;
  hits(from: number, to: number): Promise<Hit[]>;
}

/** The search index, once it is open. */
export type Index = (words: string, filters: Record<string, string>) => Promise<Found>;

/** How much more a word says in one of these than in the text. */
const options: Options = {
  ranking: { metaWeights: { title: 6, deck: 3, story: 2, topics: 2, byline: 2 } },
  excerptLength: 36,
};

/**
 * Opens the index.
 * @param years those that have an index, the newest first; at least one
 * @throws {Error} when it cannot be loaded, as in a preview, which has none
 */
export async function openIndex(years: readonly string[]): Promise<Index> {
  const [newest, ...older] = years;
  const address = (year = "") => `/pagefind/${year}/`;
  const pagefind = (await import(/* @vite-ignore */ `${address(newest)}pagefind.js`)) as Pagefind;
  await pagefind.options(options);
  await Promise.all(older.map((year) => pagefind.mergeIndex(address(year), options)));

  return async (words, filters) => {
    // Without words there is no better or worse match: then the newest come first. Pagefind sorts within an
    // index, so that each year is asked for itself.
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
