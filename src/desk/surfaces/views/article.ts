import type { Metadata } from "#distribution/metadata.ts";
import type { FeedEntry } from "#distribution/feed-entry.ts";
import type { State } from "#newsroom/article.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { baseOf } from "#newsroom/site.ts";
import { plural } from "#newsroom/plural.ts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import type { Moment } from "#newsroom/views/moment.ts";
import { errorsAmong, type Finding } from "#check/findings.ts";
import type { ManuscriptText } from "#check/manuscript.ts";
import { deskFrame, type DeskFrame } from "./frame.ts";
import { snippetOf, type Snippet } from "./snippet.ts";
import { sourcesGlance, type SourcesGlance } from "./sources.ts";
import { waitUntil } from "./wait.ts";

/** The preview of a link to the article in a chat. */
export interface Unfurl {
  address: string;
  host: string;
  site: string;
  title: string;
  description: string;
  card: { src: string; alt: string; width: number; height: number };
}

/** The article in a feed reader. */
export interface FeedItem {
  title: string;
  feed: string;
  authors: string;
  published: Moment;
  /** The entry's HTML, with pictures from the preview. */
  html: string;
}

/** The view model of an article's page on the desk. */
export interface DeskArticle {
  frame: DeskFrame;
  /** The path of the article itself. */
  path: string;
  headline: string;
  state: State;
  published: Moment;
  /** Why readers cannot see it or should not yet, one sentence each. */
  holds: string[];
  file: string;
  words: number;
  findings: Finding[];
  sources: SourcesGlance;
  /** What other services show; undefined for a withdrawn article, which only has its page. */
  shared: { unfurl: Unfurl; snippet: Snippet; feed: FeedItem } | undefined;
}

/** The data that the surfaces of an article are made from. */
export interface Surfaces {
  page: ArticlePage;
  metadata: Metadata;
  entry: FeedEntry;
  text: Pick<ManuscriptText, "tree" | "passages" | "links">;
  /** The findings of `check` in all files. */
  findings: readonly Finding[];
}

export function deskArticle(newsroom: Newsroom, surfaces: Surfaces): DeskArticle {
  const { page, text } = surfaces;
  const { site } = newsroom;
  const { file } = page.text;
  const findings = surfaces.findings.filter((finding) => finding.file === file);
  return {
    frame: deskFrame(newsroom),
    path: page.path,
    headline: page.headline,
    state: page.state,
    published: page.published,
    holds: holdsOf(newsroom, page, findings),
    file,
    words: page.words,
    findings,
    sources: sourcesGlance(page, text),
    shared: page.state === "withdrawn" ? undefined : sharedOf(surfaces, site.name, site.address),
  };
}

function holdsOf(
  { now, site, articles }: Newsroom,
  { state, published, withdrawn, text: { file } }: ArticlePage,
  findings: readonly Finding[],
): string[] {
  const status = articles.find((article) => article.file === file)?.status ?? "draft";
  const errors = errorsAmong(findings);
  const stopping = findings.filter(({ stopsBuild }) => stopsBuild).length;
  const wait = waitUntil(now, published.iso, site.language);
  return [
    ...(state === "draft" ? [`Its status is ${status}, so builds do not publish it.`] : []),
    ...(state === "scheduled"
      ? [
          `It goes out with the first build after ${published.date}, ${published.time} (${site.timeZone}), ${wait}.`,
        ]
      : []),
    ...(withdrawn ? [`It was withdrawn on ${withdrawn.at.date}: ${withdrawn.reason}`] : []),
    ...(errors > 0
      ? [
          `npm run check finds ${plural(errors, "error")} in it, ${stopping > 0 ? "so no build publishes anything" : "but builds go on without it"}.`,
        ]
      : []),
  ];
}

function sharedOf(
  { page, metadata, entry }: Surfaces,
  feed: string,
  address: string,
): NonNullable<DeskArticle["shared"]> {
  const { name, description, card, site } = metadata;
  return {
    unfurl: {
      address: entry.url,
      host: new URL(address).host,
      site,
      title: name,
      description,
      // From the preview, because the card may not be published yet.
      card: { ...card, src: local(card.url, address) },
    },
    snippet: snippetOf({ title: metadata.title, description, canonical: entry.url }),
    feed: {
      title: entry.title,
      feed,
      authors: entry.authors.map((author) => author.name).join(", "),
      published: page.published,
      html: entry.html.replaceAll(`src="${address}/`, `src="${baseOf(address)}/`),
    },
  };
}

function local(url: string, address: string): string {
  return url.startsWith(`${address}/`) ? url.slice(address.length) : url;
}
