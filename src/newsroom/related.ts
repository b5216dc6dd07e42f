/** Finds related articles: those of the same story, then those that share rare topics, places or outlets. */
import type { Filed, Newsroom } from "./newsroom.ts";

/** What two articles may have in common. */
export type Tie = "story" | "topics" | "places" | "outlets";

export interface Related {
  article: Filed;
  /** What relates the two most. */
  by: Tie;
  /** The ids of that kind that they share, the rarest first. */
  shared: string[];
}

/**
 * The weight of each kind of feature, before its rarity. A story outweighs everything else combined. Outlets count
 * little: two reports that rely on the same agency may be about anything.
 */
const weights: Record<Tie, number> = { story: 1000, topics: 1, places: 0.7, outlets: 0.2 };

/** Articles that score less than this share of the highest possible score are not related. */
const threshold = 0.08;

/** How many articles before and after one with the same feature are candidates. */
const reach = 20;

/** Something that articles can have in common. */
interface Feature {
  kind: Tie;
  id: string;
  weight: number;
  /** The numbers of the articles that have it, in ascending order. */
  articles: number[];
}

interface Index {
  /** The number of each article by id, counted from the newest. */
  numbers: ReadonlyMap<string, number>;
  features: readonly Feature[];
  /** The features of each article: feature numbers by article number. */
  has: readonly (readonly number[])[];
  /** What was found, by article number and maximum. */
  found: Map<string, readonly Related[]>;
}

/**
 * The articles most closely related to one, the closest first; none for an article that is in no list. The time
 * for one article does not grow with the number of articles.
 * @param most the maximum number of results
 */
export function relatedTo(newsroom: Newsroom, article: Filed, most: number): readonly Related[] {
  const index = indexOf(newsroom);
  const here = index.numbers.get(article.id);
  if (here === undefined) return [];
  const key = `${here} ${most}`;
  const related = index.found.get(key) ?? findRelated(newsroom, index, here, most);
  index.found.set(key, related);
  return related;
}

function findRelated(
  newsroom: Newsroom,
  { features, has }: Index,
  here: number,
  most: number,
): Related[] {
  const own = new Float64Array(features.length);
  let possible = 0;
  for (const number of has[here] ?? []) {
    const { kind, weight } = features[number] as Feature;
    own[number] = weight;
    if (kind !== "story") possible += weight;
  }
  const found: { number: number; score: number }[] = [];
  for (const number of candidates(here, has[here] ?? [], features)) {
    let score = 0;
    for (const feature of has[number] ?? []) score += own[feature] ?? 0;
    if (score > 0 && score >= threshold * possible) found.push({ number, score });
  }
  found.sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.number - here) - Math.abs(b.number - here) ||
      a.number - b.number,
  );
  return found.slice(0, most).map(({ number }) => ({
    article: newsroom.articles[number] as Filed,
    ...reason(
      (has[number] ?? [])
        .filter((feature) => own[feature])
        .map((feature) => features[feature] as Feature),
    ),
  }));
}

/** The kind of feature that relates two articles most, and the ids they share. */
function reason(common: readonly Feature[]): Pick<Related, "by" | "shared"> {
  const sums = { story: 0, topics: 0, places: 0, outlets: 0 };
  for (const { kind, weight } of common) sums[kind] += weight;
  const by = (Object.keys(sums) as Tie[]).reduce((a, b) => (sums[b] > sums[a] ? b : a));
  const shared = common
    .filter(({ kind }) => kind === by)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  return { by, shared };
}

/** Articles that share a feature, limited to those closest in time. Outlets that are cited often do not count. */
function candidates(
  here: number,
  has: readonly number[],
  features: readonly Feature[],
): Set<number> {
  const found = new Set<number>();
  for (const number of has) {
    const { kind, articles } = features[number] as Feature;
    if (kind === "outlets" && articles.length > reach) continue;
    const place = positionOf(here, articles);
    for (let at = Math.max(0, place - reach); at <= place + reach; at++) {
      const other = articles[at];
      if (other === undefined) break;
      if (other !== here) found.add(other);
    }
  }
  return found;
}

/** The index of a number in an ordered list that contains it. */
function positionOf(number: number, ordered: readonly number[]): number {
  let low = 0;
  let high = ordered.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

const indexes = new WeakMap<Newsroom, Index>();

function indexOf(newsroom: Newsroom): Index {
  const known = indexes.get(newsroom) ?? makeIndex(newsroom);
  indexes.set(newsroom, known);
  return known;
}

function makeIndex({ articles }: Newsroom): Index {
  const known: Record<Tie, Map<string, number>> = {
    story: new Map(),
    topics: new Map(),
    places: new Map(),
    outlets: new Map(),
  };
  const features: Feature[] = [];
  const numberOf = (kind: Tie, id: string): number => {
    const before = known[kind].get(id);
    if (before !== undefined) return before;
    const number = features.push({ kind, id, weight: 0, articles: [] }) - 1;
    known[kind].set(id, number);
    return number;
  };
  const has = articles.map(({ story, topics, dateline, sources }, article) => {
    const numbers = new Set([
      ...(story ? [numberOf("story", story)] : []),
      ...topics.map((id) => numberOf("topics", id)),
      numberOf("places", dateline),
      ...sources.map(({ outlet }) => numberOf("outlets", outlet)),
    ]);
    for (const number of numbers) features[number]?.articles.push(article);
    return [...numbers];
  });
  for (const feature of features) {
    // Inverse document frequency: a feature that every article has counts for nothing.
    feature.weight = weights[feature.kind] * Math.log(articles.length / feature.articles.length);
  }
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  return { numbers, features, has, found: new Map() };
}
