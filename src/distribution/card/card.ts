import type { LocatorMap } from "#map/locator.ts";
import type { Focus } from "#newsroom/focus.ts";
import type { Picture } from "#newsroom/newsroom.ts";
import type { Tally } from "#newsroom/views/summary.ts";

/** The size of every share card in pixels: the usual size of Open Graph images. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What the card of an article shows. */
export interface ArticleCard {
  kind: "article";
  masthead: string;
  date: string;
  kicker: string;
  headline: string;
  /**
   * The first outlets in the source list, without duplicates, each with the number of its first source and how many
   * sources are from it.
   */
  outlets: { number: number; name: string; sources: number }[];
  /** The number of sources that are from other outlets. */
  more: number;
  tally: Tally;
  /** The lead picture of the article; without one, the card shows the map. */
  photograph: Picture | undefined;
  /** The point of the picture that stays visible. */
  focus: Focus | undefined;
  map: { drawing: LocatorMap; place: string } | undefined;
}

/** What the card of a section, story or person shows: the head of a page that is a list. */
export interface SubjectCard {
  kind: "subject";
  masthead: string;
  /** What the page is about: “Story”. */
  label: string;
  name: string;
  deck: string;
  /** “6 articles” */
  count: string;
  /** For a story: the position of each article in time, from 0 to 1, and the first and last dates. */
  span: { ticks: number[]; first: string; last: string } | undefined;
}

/** What the card of the paper itself shows. */
export interface SiteCard {
  kind: "site";
  masthead: string;
  description: string;
  host: string;
}

export type Card = ArticleCard | SubjectCard | SiteCard;

/** Returns all text on a card. */
export function wordsOf(card: Card): string[] {
  switch (card.kind) {
    case "article": {
      const outlets = card.outlets.flatMap(({ name, sources }) => [name, `(${sources})`]);
      const { masthead, date, kicker, headline, tally, map } = card;
      return [masthead, date, kicker, headline, ...outlets, tally.words, map?.place ?? ""];
    }
    case "subject": {
      const { masthead, label, name, deck, count, span } = card;
      return [masthead, label, name, deck, count, span?.first ?? "", span?.last ?? ""];
    }
    case "site":
      return [card.masthead, card.description, card.host];
  }
}
