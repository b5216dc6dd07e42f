/** Works out what the next build would add to the site and remove from it. */
import type { State } from "#newsroom/article.ts";

/** An article with its address, whether published or not. */
export interface Addressed {
  address: string;
  /** Its page on the desk. */
  path: string;
  headline: string;
  state: State;
  /** Its former addresses, which redirect to it. */
  formerly: readonly string[];
}

/** The published articles: their addresses in `dist/` or, if there is no build, in `content/permalinks.json`. */
export interface Out {
  from: "dist" | "permalinks";
  addresses: ReadonlySet<string>;
}

/** An address that the next build adds or removes. */
export interface Change {
  address: string;
  /** The article's page on the desk; path and headline are undefined if there is no article. */
  path: string | undefined;
  headline: string | undefined;
  /** What happens to the address, or why, in a few words. */
  what: string;
}

export interface NextBuild {
  publishes: Change[];
  drops: Change[];
  comparedWith: Out["from"];
}

/** Compares the current articles with the published addresses. */
export function nextBuild(articles: readonly Addressed[], out: Out): NextBuild {
  const byAddress = new Map(articles.map((article) => [article.address, article]));
  const byFormerAddress = new Map(
    articles.flatMap((article) => article.formerly.map((former) => [former, article] as const)),
  );
  const publishes = articles
    .filter(({ state, address }) => state === "published" && !out.addresses.has(address))
    .map(({ address, path, headline }) => ({ address, path, headline, what: "goes out" }));
  const drops = [...out.addresses].sort().flatMap((address): Change[] => {
    const article = byAddress.get(address);
    if (article?.state === "published" || article?.state === "withdrawn") return [];
    const moved = byFormerAddress.get(address);
    // A former address becomes a redirect, so it is not lost.
    if (moved && moved.state !== "draft") return [];
    const what = article
      ? `is ${article.state === "draft" ? "a draft" : article.state} now`
      : "no longer has an article";
    return [{ address, path: article?.path, headline: article?.headline, what }];
  });
  return { publishes, drops, comparedWith: out.from };
}
