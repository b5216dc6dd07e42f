/** Which other articles a reader of one may want: those of its story, then those with the rarest things in common. */
import type { Filed, Newsroom } from "./newsroom.ts";

/** What two articles may have in common. */
export type Tie = "story" | "topics" | "places" | "outlets";

export interface Related {
  article: Filed;
  /** What relates the two most. */
  by: Tie;
  /** The ids that they share of that kind, the rarest first. */
  shared: string[];
}

/**
 * How much a thing in common says, before its rarity. A story outweighs all else together; two reports that rest
 * on the same agency may be about anything.
 */
const says: Record<Tie, number> = { story: 1000, topics: 1, places: 0.7, outlets: 0.2 };

/** Articles that share less than this part of what an article could share are not related to it. */
const least = 0.08;

/** So many articles before and after one, among all with the same topic or place, are looked at. */
const nearby = 20;

/** Something that articles have in common. */
interface Feature {
  kind: Tie;
  id: string;
  weight: number;
  /** The numbers of the articles that have it, in order. */
  articles: number[];
}

interface Index {
  /** The number of each article, by id, counted from the newest. */
  numbers: ReadonlyMap<string, number>;
  /** What there is to have in common, and which of it each article has: numbers of both. */
  features: readonly Feature[];
  has: readonly (readonly number[])[];
}

/**
 * The articles related to one, the closest first; none for one that is in no list. What one article takes does
 * not grow with their number.
 * @param most how many there may be
 */
export function relatedTo(newsroom: Newsroom, article: Filed, most: number): Related[] {
  const { numbers, features, has } = indexOf(newsroom);
  const here = numbers.get(article.id);
  if (here === undefined) return [];
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
    if (score > 0 && score >= least * possible) found.push({ number, score });
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

/** The kind of thing that relates two articles most. */
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

/** Articles that share something with one, but an outlet that is cited often: near it in time where they are many. */
function candidates(
  here: number,
  has: readonly number[],
  features: readonly Feature[],
): Set<number> {
  const found = new Set<number>();
  for (const number of has) {
    const { kind, articles } = features[number] as Feature;
    if (kind === "outlets" && articles.length > nearby) continue;
    const place = positionOf(here, articles);
    for (let at = Math.max(0, place - nearby); at <= place + nearby; at++) {
      const other = articles[at];
      if (other === undefined) break;
      if (other !== here) found.add(other);
    }
  }
  return found;
}

/** Where a number stands in an ordered list that holds it. */
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
    // Inverse document frequency: what every article has says nothing.
    feature.weight = says[feature.kind] * Math.log(articles.length / feature.articles.length);
  }
  return { numbers: new Map(articles.map(({ id }, number) => [id, number])), features, has };
}
