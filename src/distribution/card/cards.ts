/** The content of share cards, from the same view models as the pages. */
import { cachedLocator } from "#map/cached-locator.ts";
import { plural } from "#newsroom/plural.ts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import type { ListPage } from "#newsroom/views/list.ts";
import type { Frame } from "#newsroom/views/site.ts";
import type { StoryPage } from "#newsroom/views/story.ts";
import type { ArticleCard, SiteCard, SubjectCard } from "./card.ts";

/** The maximum number of rows for outlets. If there are more outlets, the last row says how many. */
const maxRows = 7;

export function articleCard(page: ArticlePage): ArticleCard {
  const outlets = new Map<string, ArticleCard["outlets"][number]>();
  for (const { number, outlet } of page.sources) {
    const name = outlet.short;
    const known = outlets.get(name) ?? { number, name, sources: 0 };
    outlets.set(name, { ...known, sources: known.sources + 1 });
  }
  const shown = [...outlets.values()].slice(0, outlets.size > maxRows ? maxRows - 1 : maxRows);
  return {
    kind: "article",
    masthead: page.frame.name,
    date: page.published.date,
    kicker: page.story?.name ?? page.kicker,
    headline: page.headline,
    outlets: shown,
    more: shown.reduce((rest, { sources }) => rest - sources, page.sources.length),
    tally: page.tally,
    photograph: page.lead?.src,
    focus: page.lead?.focus,
    map: page.lead ? undefined : { drawing: cachedLocator(page.place), place: page.dateline },
  };
}

/** The card of a section or person: the head of its list. */
export function listCard(
  { frame, name, deck, articles }: Pick<ListPage, "frame" | "name" | "deck" | "articles">,
  label: string,
): SubjectCard {
  const count = plural(articles, "article");
  return { kind: "subject", masthead: frame.name, label, name, deck, count, span: undefined };
}

export function storyCard({ frame, name, deck, developments, ...page }: StoryPage): SubjectCard {
  const last = developments.at(-1)?.article.published.date ?? page.last;
  return {
    kind: "subject",
    masthead: frame.name,
    label: "Story",
    name,
    deck,
    count: plural(developments.length, "article"),
    span: page.days > 1 ? { ticks: page.ticks, first: page.first, last } : undefined,
  };
}

export function siteCard({ name, description, address }: Frame): SiteCard {
  return { kind: "site", masthead: name, description, host: address.replace(/^https?:\/\//, "") };
}
