import type { Filed, Newsroom } from "#newsroom/newsroom.ts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import type { PublishedPicture } from "./article-html.ts";

/**
 * An article as every kind of feed has it. All addresses are absolute, all instants as RFC 3339 writes them,
 * with seconds and the offset that the editor wrote.
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
  /** The newest correction or update that the clock allows, else the publication. */
  updated: string;
  authors: { name: string; url: string }[];
  section: Category;
  topics: Category[];
}

/** What an article is filed under; `scheme` is the address that the terms of one kind share. */
export interface Category {
  term: string;
  scheme: string;
  name: string;
}

/**
 * Makes the entry of an article.
 * @param page the article's page at the newsroom's clock
 * @param html the article as `articleHtml` makes it
 */
export function feedEntry(
  { site }: Pick<Newsroom, "site">,
  article: Pick<Filed, "id" | "formerly">,
  page: ArticlePage,
  html: string,
  picture?: PublishedPicture,
): FeedEntry {
  const absolute = (path: string) => new URL(path, site.address).href;
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

/**
 * The name under which feed readers know an article, for ever: a tag URI (RFC 4151,
 * https://www.rfc-editor.org/rfc/rfc4151) such as `tag:roundup.example,2015-05-18:militias-ordered-to-ramadi`.
 *
 * It is made from the site's host and from the day and slug of the first address that the article had: the
 * first entry of `formerly`, where there is one. An address would not do, since an article that gets a new
 * slug, day or section gets a new address, and readers would be shown it once more as news; nor would a hash
 * of the text, which changes with every correction. A tag URI says of itself that it is a name and nothing to
 * open, and its date keeps it unique even if the host changes hands.
 */
function identityOf(
  { id, formerly = [] }: Pick<Filed, "id" | "formerly">,
  siteAddress: string,
): string {
  const firsts = [...formerly, `/section/${id}/`].flatMap((path) => {
    const [, year, month, day, slug] =
      /^\/[^/]+\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)\/?$/.exec(path) ?? [];
    return slug ? [`${year}-${month}-${day}:${slug}`] : [];
  });
  return `tag:${new URL(siteAddress).hostname},${firsts[0]}`;
}
