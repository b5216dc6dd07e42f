import { plainText } from "#markdown/plain-text.ts";
import { fill } from "#markdown/tokens.ts";
import { entryOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { outletName, summaryOf } from "#newsroom/views/summary.ts";
import { elidedWords, searchedWords, separateWords } from "./search-words.ts";

/**
 * An article as a record in the search index (https://pagefind.app/docs/node-api/#indexaddcustomrecord).
 * All words in `content` and `meta` are searchable; the weight of each `meta` field is set at search time.
 * Excerpts are taken from `content`, so it contains only the text.
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
    /** Words that would not be found otherwise: of title and deck, and those after an apostrophe. */
    words?: string;
    /** One sign per source: `●` if it is first-hand, otherwise `○`. These are not words, so they never match. */
    tally: string;
  };
  /** Ids, except for the year. */
  filters: Record<"topic" | "place" | "outlet" | "year" | "accounts", string[]>;
  /** A time in UTC, which sorts as text. */
  sort: { date: string };
}

/**
 * Creates the search record of an article.
 * @param html the article's rendered text, with its tokens still in place
 */
export function searchRecord(newsroom: Newsroom, article: Filed, html: string): SearchRecord {
  const summary = summaryOf(newsroom, article);
  const names = (registry: ReadonlyMap<string, { name: string }>, ids: readonly string[]) =>
    ids.map((id) => entryOf(registry, id).name).join(", ");
  const text = fill(html, {
    outlet: (id) => outletName(newsroom, id),
    time: () => "",
    picture: () => "",
    dateline: () => "",
    map: () => "",
  });
  const content = plainText(text);
  const title = `${article.headline} ${article.deck}`;
  const separate = searchedWords(title);
  const words = [...(separate === title ? [] : [separate]), ...elidedWords(`${title} ${content}`)];
  return {
    url: summary.path,
    language: new Intl.Locale(newsroom.site.language).language,
    content: separateWords(content),
    meta: {
      title: article.headline,
      deck: article.deck,
      byline: names(newsroom.people, article.byline),
      outlets: summary.outlets.join(", "),
      topics: names(newsroom.topics, article.topics),
      place: summary.dateline,
      date: summary.published.date,
      ...(summary.story ? { story: summary.story.name } : {}),
      ...(words.length > 0 ? { words: words.join(" ") } : {}),
      tally: summary.tally.strokes.map((firstHand) => (firstHand ? "●" : "○")).join(""),
    },
    filters: {
      topic: article.topics,
      place: [article.dateline],
      outlet: [...new Set(article.sources.map(({ outlet }) => outlet))],
      year: [summary.day.slice(0, 4)],
      accounts: article.disputes?.length ? ["differ"] : [],
    },
    sort: { date: new Date(article.publishedAt).toISOString() },
  };
}
