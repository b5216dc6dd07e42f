/** What the next build would put on the site, and what it would take away. */
import type { State } from "#newsroom/article.ts";

/** An article with the address that it has or would have. */
export interface Addressed {
  address: string;
  /** Its page on the desk. */
  path: string;
  headline: string;
  state: State;
  /** Its earlier addresses, which lead to it. */
  formerly: readonly string[];
}

/** What is out: the addresses of articles in `dist/` or, where there is no build, those recorded as public. */
export interface Out {
  from: "dist" | "permalinks";
  addresses: ReadonlySet<string>;
}

/** A line of the list. */
export interface Change {
  address: string;
  /** The article's page on the desk; where there is no article, neither is there a headline. */
  path: string | undefined;
  headline: string | undefined;
  /** What becomes of the address, a few words. */
  what: string;
}

export interface NextBuild {
  publishes: Change[];
  drops: Change[];
  comparedWith: Out["from"];
}

/** Compares the articles as they are with what is out. */
export function nextBuild(articles: readonly Addressed[], out: Out): NextBuild {
  const byAddress = new Map(articles.map((article) => [article.address, article]));
  const heirs = new Map(
    articles.flatMap((article) => article.formerly.map((former) => [former, article] as const)),
  );
  const publishes = articles
    .filter(({ state, address }) => state === "published" && !out.addresses.has(address))
    .map(({ address, path, headline }) => ({ address, path, headline, what: "goes out" }));
  const drops = [...out.addresses].sort().flatMap((address): Change[] => {
    const article = byAddress.get(address);
    if (article?.state === "published" || article?.state === "withdrawn") return [];
    const heir = heirs.get(address);
    // A former address still leads somewhere, whether or not a build knew it already.
    if (heir && heir.state !== "draft") return [];
    const what = article
      ? `is ${article.state === "draft" ? "a draft" : article.state} now`
      : "has no article any more";
    return [{ address, path: article?.path, headline: article?.headline, what }];
  });
  return { publishes, drops, comparedWith: out.from };
}
