import { plainText } from "#markdown/plain-text.ts";
import { fill } from "#markdown/tokens.ts";
import { entryOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { outletName, summaryOf } from "#newsroom/views/summary.ts";

/**
 * An article as the search index takes it in (https://pagefind.app/docs/node-api/#indexaddcustomrecord).
 * Readers find it by every word of `content` and `meta`; how much the words of each `meta` weigh is decided when
 * they search. Excerpts are cut from `content`, which therefore is the text alone.
 */
export interface SearchRecord {
  url: string;
  /** ISO 639-1 */
  language: string;
  content: string;
  meta: {
    title: string;
    deck: string;
    byline: string;
    outlets: string;
    topics: string;
    place: string;
    date: string;
    story?: string;
    /** One sign a source, `●` when it is first-hand and `○` otherwise: not a word that anybody finds. */
    tally: string;
  };
  /** Ids, but for the year. */
  filters: Record<"topic" | "place" | "outlet" | "year", string[]>;
  /** An instant in UTC, so that it sorts as text. */
  sort: { date: string };
}

/** @param html the article's rendered text, its tokens still in place */
export function searchRecord(newsroom: Newsroom, article: Filed, html: string): SearchRecord {
  const summary = summaryOf(newsroom, article);
  const names = (registry: ReadonlyMap<string, { name: string }>, ids: readonly string[]) =>
    ids.map((id) => entryOf(registry, id).name).join(", ");
  const text = fill(html, {
    outlet: (id) => outletName(newsroom, id),
    picture: () => "",
    dateline: () => "",
    map: () => "",
  });
  return {
    url: summary.path,
    language: new Intl.Locale(newsroom.site.language).language,
    content: plainText(text),
    meta: {
      title: article.headline,
      deck: article.deck,
      byline: names(newsroom.people, article.byline),
      outlets: summary.outlets.join(", "),
      topics: names(newsroom.topics, article.topics),
      place: summary.dateline,
      date: summary.published.date,
      ...(summary.story ? { story: summary.story.name } : {}),
      tally: summary.tally.strokes.map((firstHand) => (firstHand ? "●" : "○")).join(""),
    },
    filters: {
      topic: article.topics,
      place: [article.dateline],
      outlet: [...new Set(article.sources.map(({ outlet }) => outlet))],
      year: [summary.day.slice(0, 4)],
    },
    sort: { date: new Date(article.publishedAt).toISOString() },
  };
}
