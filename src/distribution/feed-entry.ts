import type { Filed, Newsroom } from "#newsroom/newsroom.ts";
import { baseOf } from "#newsroom/site.ts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import type { PublishedPicture } from "./article-html.ts";

/**
 * An article as an entry in a feed of any format. Addresses are absolute; times are in RFC 3339 format, with
 * seconds and the offset that the editor wrote.
 */
export interface FeedEntry {
  /** Never changes; see `identityOf`. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The whole article; see `articleHtml`. */
  html: string;
  picture: PublishedPicture | undefined;
  published: string;
  /** The time of the newest correction or update up to the clock, or else of publication. */
  updated: string;
  authors: { name: string; url: string }[];
  section: Category;
  topics: Category[];
}

/** A section or topic of an article. `scheme` is the address that all terms of the same kind share. */
export interface Category {
  term: string;
  scheme: string;
  name: string;
}

/**
 * Creates the entry of an article.
 * @param page the article's page at the newsroom's clock
 * @param html the article as rendered by `articleHtml`
 */
export function feedEntry(
  { site }: Pick<Newsroom, "site">,
  article: Pick<Filed, "id" | "formerly">,
  page: ArticlePage,
  html: string,
  picture?: PublishedPicture,
): FeedEntry {
  const absolute = (path: string) => `${site.address}${path}`;
  /** `/topics/iraq/` → the term `iraq` of the scheme `/topics/` */
  const category = ({ name, path }: { name: string; path: string }): Category => {
    const [term = ""] = path.split("/").slice(-2);
    return { term, scheme: absolute(path.slice(0, -term.length - 1)), name };
  };
  return {
    id: identityOf(article, site.address),
    url: absolute(page.path),
    title: page.headline,
    summary: page.deck,
    html,
    picture,
    published: page.published.iso,
    updated: (page.modified ?? page.published).iso,
    authors: page.byline.map(({ name, path }) => ({ name, url: absolute(path) })),
    section: category(page.section),
    topics: page.topics.map(category),
  };
}

/** The names of the authors as one text, in the language of the paper. */
export function bylineOf({ authors }: Pick<FeedEntry, "authors">, language: string): string {
  return new Intl.ListFormat(language).format(authors.map(({ name }) => name));
}

/**
 * The permanent id of an article in feeds: a tag URI (RFC 4151, https://www.rfc-editor.org/rfc/rfc4151) such as
 * `tag:roundup.example,2015-05-18:militias-ordered-to-ramadi`.
 *
 * It consists of the site's host and the day and slug of the article's first address: the first entry of
 * `formerly`, if there is one. The path of a paper that shares its host with others is before the slug. The current address would not work: it changes with the slug, day, or section,
 * and feed readers would show the article again as new. Neither would a hash of the text, which changes with
 * every correction. A tag URI is clearly a name and not a link, and its date keeps it unique even if the domain
 * changes hands.
 */
function identityOf(
  { id, formerly = [] }: Pick<Filed, "id" | "formerly">,
  siteAddress: string,
): string {
  const folder = baseOf(siteAddress).replace(/^\/(.*)/, "$1/");
  const firsts = [...formerly, `/section/${id}/`].flatMap((path) => {
    const [, year, month, day, slug] =
      /^\/[^/]+\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)\/?$/.exec(path) ?? [];
    return slug ? [`${year}-${month}-${day}:${folder}${slug}`] : [];
  });
  return `tag:${new URL(siteAddress).hostname},${firsts[0]}`;
}
