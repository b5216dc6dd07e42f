import { disputeAnchor } from "../anchors.ts";
import { pathOf, type Filed, type Newsroom } from "../newsroom.ts";
import type { Outlet } from "../outlet.ts";
import { entityPath } from "../permalink.ts";
import { isFirstHand, type Source } from "../source.ts";
import { outletName, type Reference } from "./summary.ts";

/** An outlet with how many reports rely on it, or how many of its reports rely on another. */
export interface Reliance {
  name: string;
  /** Its page; undefined if no report of its own is cited. */
  path: string | undefined;
  reports: number;
}

/** What the paper's reports say about an outlet. */
export interface OutletShare {
  reports: number;
  /** Its share of all reports, in whole percent, so that it seldom changes; 0 for less than one. */
  percent: number;
  firstHand: number;
  /** The outlets that its reports rely on, and those whose reports rely on it, the most frequent first. */
  relyingOn: Reliance[];
  reliedOnBy: Reliance[];
  /** The questions on which it differs from others, newest first. */
  differed: Reference[];
  /** How many more of these questions there are. */
  more: number;
}

/** The maximum number of outlets and of questions that a page names. */
const maxOutlets = 8;
const maxQuestions = 6;

interface Counts {
  reports: number;
  firstHand: number;
  relyingOn: Map<string, number>;
  reliedOnBy: Map<string, number>;
  differed: Reference[];
}

const counted = new WeakMap<Newsroom, { all: number; outlets: Map<string, Counts> }>();

/** The share of an outlet in what the paper reports. */
export function outletShare(newsroom: Newsroom, { id }: Pick<Outlet, "id">): OutletShare {
  const { all, outlets } = counted.get(newsroom) ?? countAll(newsroom);
  const { reports, firstHand, relyingOn, reliedOnBy, differed } = outlets.get(id) ?? noCounts();
  return {
    reports,
    percent: all === 0 ? 0 : Math.round((100 * reports) / all),
    firstHand,
    relyingOn: mostFrequent(newsroom, relyingOn),
    reliedOnBy: mostFrequent(newsroom, reliedOnBy),
    differed: differed.slice(0, maxQuestions),
    more: Math.max(0, differed.length - maxQuestions),
  };
}

function noCounts(): Counts {
  return {
    reports: 0,
    firstHand: 0,
    relyingOn: new Map(),
    reliedOnBy: new Map(),
    differed: [],
  };
}

/** Counts for all outlets at once: every article is read once, however many outlets there are. */
function countAll(newsroom: Newsroom): { all: number; outlets: Map<string, Counts> } {
  const outlets = new Map<string, Counts>();
  const of = (id: string) => {
    const counts = outlets.get(id) ?? noCounts();
    outlets.set(id, counts);
    return counts;
  };
  let all = 0;
  for (const article of newsroom.articles) {
    for (const source of article.sources) {
      all += 1;
      const counts = of(source.outlet);
      counts.reports += 1;
      if (isFirstHand(source)) counts.firstHand += 1;
      for (const cited of outletsCited(article, source)) {
        addOne(counts.relyingOn, cited);
        addOne(of(cited).reliedOnBy, source.outlet);
      }
    }
    const outletOf = new Map(article.sources.map(({ id, outlet }) => [id, outlet]));
    for (const { id, question, accounts } of article.disputes ?? []) {
      const path = `${pathOf(newsroom, article)}#${disputeAnchor(id, article)}`;
      for (const outlet of new Set(accounts.flatMap(({ source }) => outletOf.get(source) ?? [])))
        of(outlet).differed.push({ name: question, path });
    }
  }
  const result = { all, outlets };
  counted.set(newsroom, result);
  return result;
}

/** The outlets that a source relies on, each once and without its own: `citing` has ids of sources and of outlets. */
function outletsCited({ sources }: Filed, { outlet, citing = [] }: Source): Set<string> {
  const cited = new Set(citing.map((one) => sources.find(({ id }) => id === one)?.outlet ?? one));
  cited.delete(outlet);
  return cited;
}

function addOne(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

function mostFrequent(newsroom: Newsroom, counts: ReadonlyMap<string, number>): Reliance[] {
  return [...counts]
    .map(([id, reports]) => ({
      name: outletName(newsroom, id),
      path: newsroom.articlesOf.outlets.has(id) ? entityPath("outlets", id) : undefined,
      reports,
    }))
    .sort((a, b) => b.reports - a.reports || a.name.localeCompare(b.name, newsroom.site.language))
    .slice(0, maxOutlets);
}
