/** The metadata of a page for search engines, messaging apps, and other software. */
import type { Graph } from "schema-dts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import type { Frame } from "#newsroom/views/site.ts";
import type { Reference } from "#newsroom/views/summary.ts";
import { cardAddress, type PlacedCard } from "./card/card-url.ts";
import { cardSize, type Card } from "./card/card.ts";
import { articleCard, siteCard } from "./card/cards.ts";
import { articleData, breadcrumbs, siteData, type Crop } from "./structured-data.ts";

/** The machine-readable part of a page's head. Addresses are absolute. */
export interface Metadata {
  /** The `<title>`. */
  title: string;
  /** The title alone, for link previews, which show the paper's name separately. */
  name: string;
  description: string;
  /** The page's canonical address; undefined with `noindex`. */
  canonical: string | undefined;
  type: "article" | "website";
  site: string;
  /** In the format of Open Graph: `en_US`. */
  locale: string;
  card: { url: string; width: number; height: number; alt: string };
  /** Only for articles. */
  article: ArticleTags | undefined;
  /** The address of the page's oEmbed response (https://oembed.com/). */
  oembed: string | undefined;
  data: Graph | undefined;
}

/** The `article` namespace of Open Graph (https://ogp.me/#type_article), and the authors. */
export interface ArticleTags {
  published: string;
  modified: string;
  section: string;
  tags: string[];
  authors: { name: string; url: string }[];
  /** Fediverse handles: https://docs.joinmastodon.org/entities/PreviewCard/#author */
  creators: string[];
}

/** What every page provides. */
export interface Described {
  /** The title of the page without the paper's name; the front page has none. */
  title?: string | undefined;
  description: string;
  path: string;
  /** The pages between the front page and this one. */
  trail?: readonly Reference[];
  noindex?: boolean | undefined;
  /** The page's own share card; the paper's by default. */
  card?: PlacedCard | undefined;
}

/** Returns the metadata of any page other than an article. */
export function pageMetadata(frame: Frame, page: Described): Metadata {
  const { title, description, path, trail = [], noindex = false } = page;
  return {
    title: title ? `${title} – ${frame.name}` : frame.name,
    name: title ?? frame.name,
    description,
    canonical: noindex ? undefined : `${frame.address}${path}`,
    type: "website",
    ...aboutSite(frame),
    card: cardOf(frame, page.card ?? { path: "/", card: siteCard(frame) }),
    article: undefined,
    oembed: undefined,
    data: noindex
      ? undefined
      : title
        ? breadcrumbs(frame, [...trail, { name: title, path }])
        : siteData(frame),
  };
}

/**
 * Returns the metadata of an article.
 * @param crops of the lead picture, for search engines
 */
export function articleMetadata(page: ArticlePage, crops: readonly Crop[] = []): Metadata {
  const { frame, path } = page;
  const card = cardOf(frame, { path, card: articleCard(page) });
  return {
    title: `${page.headline} – ${frame.name}`,
    name: page.headline,
    description: page.deck,
    canonical: `${frame.address}${path}`,
    type: "article",
    ...aboutSite(frame),
    card,
    article: {
      published: page.published.iso,
      modified: (page.modified ?? page.published).iso,
      section: page.section.name,
      tags: page.topics.map(({ name }) => name),
      authors: page.byline.map((author) => ({
        name: author.name,
        url: `${frame.address}${author.path}`,
      })),
      creators: page.byline.flatMap(({ fediverse }) => fediverse ?? []),
    },
    oembed: `${frame.address}${path}oembed.json`,
    data: articleData(page, card, crops),
  };
}

function aboutSite({ name, language }: Frame): Pick<Metadata, "site" | "locale"> {
  return { site: name, locale: language.replaceAll("-", "_") };
}

function cardOf({ address }: Frame, placed: PlacedCard): Metadata["card"] {
  return { url: cardAddress(address, placed), ...cardSize, alt: describe(placed.card) };
}

/** The alternative text of a card. */
function describe(card: Card): string {
  switch (card.kind) {
    case "article": {
      const outlets = card.outlets
        .map(({ name, sources }) => (sources > 1 ? `${name} (${sources})` : name))
        .join(", ");
      const more = card.more > 0 ? ` and ${card.more} more` : "";
      return `${card.masthead}, ${card.date}: ${card.headline} (${card.tally.words}: ${outlets}${more})`;
    }
    case "subject":
      return `${card.masthead}: ${card.name}, ${card.count}`;
    case "site":
      return card.masthead;
  }
}
