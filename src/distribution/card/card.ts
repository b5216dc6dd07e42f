import type { LocatorMap } from "#map/locator.ts";
import type { Picture } from "#newsroom/newsroom.ts";
import type { Tally } from "#newsroom/views/summary.ts";

/** The size of every share card in pixels, as Open Graph wants it. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What the card of an article shows. */
export interface ArticleCard {
  kind: "article";
  masthead: string;
  date: string;
  kicker: string;
  headline: string;
  /** The first outlets of the source list, each once, with the number of its first source. */
  outlets: { number: number; name: string }[];
  /** How many outlets there are beyond those. */
  more: number;
  tally: Tally;
  /** The picture that opens the article, or else a map. */
  photograph: Picture | undefined;
  map: { drawing: LocatorMap; place: string } | undefined;
}

/** What the card of a section, story or person shows: the head of a page that is a list. */
export interface SubjectCard {
  kind: "subject";
  masthead: string;
  /** What it is: “Story”. */
  label: string;
  name: string;
  deck: string;
  /** “6 articles” */
  count: string;
  /** Of a story: where each article stands on its days, from 0 to 1, and the first and last of them. */
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

/** Everything that a card says in words. */
export function wordsOf(card: Card): string[] {
  switch (card.kind) {
    case "article": {
      const outlets = card.outlets.map(({ name }) => name);
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
