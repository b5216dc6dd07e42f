/** Pages as schema.org data for search engines: https://developers.google.com/search/docs/appearance/structured-data/article */
import type {
  BreadcrumbList,
  CorrectionComment,
  CreativeWork,
  Graph,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  SearchActionLeaf,
  WebSite,
  WithActionConstraints,
} from "schema-dts";
import type { ArticlePage, SourceEntry } from "#newsroom/views/article.ts";
import type { Frame } from "#newsroom/views/site.ts";
import type { Reference } from "#newsroom/views/summary.ts";
import { personName } from "./person-name.ts";

/** A picture in one of the aspect ratios that search engines ask for. */
export interface Crop {
  /** Absolute. */
  url: string;
  width: number;
  height: number;
}

/** The paper's icon. Search engines require a logo of at least 112 pixels. */
const logo = { path: "/icon-512.png", size: 512 } as const;

/** Returns the data of an article: its sources, corrections, and breadcrumbs. */
export function articleData(page: ArticlePage, card: Crop, crops: readonly Crop[]): Graph {
  const { frame } = page;
  const url = `${frame.address}${page.path}`;
  const made = corrections(page);
  const article: NewsArticle = {
    "@type": "NewsArticle",
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: page.headline,
    description: page.deck,
    image: [...crops.map((crop) => photograph(page, crop)), picture(card)],
    datePublished: page.published.iso,
    dateModified: (page.modified ?? page.published).iso,
    author: page.byline.map(({ name, path }) => ({
      "@type": "Person",
      name,
      url: `${frame.address}${path}`,
    })),
    publisher: organization(frame),
    articleSection: page.section.name,
    keywords: page.topics.map(({ name }) => name),
    dateline: page.dateline,
    locationCreated: {
      "@type": "Place",
      name: page.dateline,
      address: {
        "@type": "PostalAddress",
        addressLocality: page.place.name,
        addressCountry: page.place.country,
      },
      geo: {
        "@type": "GeoCoordinates",
        latitude: page.place.latitude,
        longitude: page.place.longitude,
      },
    },
    inLanguage: frame.language,
    wordCount: page.words,
    isAccessibleForFree: true,
    isPartOf: [
      { "@type": "WebSite", "@id": siteId(frame), name: frame.name, url: `${frame.address}/` },
      ...(page.story
        ? [
            {
              "@type": "CreativeWorkSeries" as const,
              name: page.story.name,
              url: `${frame.address}${page.story.path}`,
            },
          ]
        : []),
    ],
    citation: page.sources.map(citation),
    ...(made.length > 0 ? { correction: made } : {}),
  };
  const here = { name: page.headline, path: page.path };
  return graph(article, breadcrumbList(frame, [page.section, ...page.within, here]));
}

/** Returns the data of the paper itself: its publisher and its search. */
export function siteData(frame: Frame): Graph {
  return graph(organization(frame), website(frame));
}

/** Returns the data of any other page: its breadcrumbs. */
export function breadcrumbs(frame: Frame, trail: readonly Reference[]): Graph {
  return graph(breadcrumbList(frame, trail));
}

/** Serializes data for a `<script>` element. `<` is escaped so that no text can close the element. */
export function serialize(data: Graph): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function graph(...nodes: Graph["@graph"][number][]): Graph {
  return { "@context": "https://schema.org", "@graph": nodes };
}

function siteId({ address }: Frame): string {
  return `${address}/#website`;
}

function website(frame: Frame): WebSite {
  const search: WithActionConstraints<SearchActionLeaf> = {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${frame.address}/search/?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  };
  return {
    "@type": "WebSite",
    "@id": siteId(frame),
    url: `${frame.address}/`,
    name: frame.name,
    description: frame.description,
    inLanguage: frame.language,
    publisher: { "@id": organizationId(frame) },
    potentialAction: search,
  };
}

function organizationId({ address }: Frame): string {
  return `${address}/#organization`;
}

function organization(frame: Frame): NewsMediaOrganization {
  const { address, policies } = frame;
  return {
    "@type": "NewsMediaOrganization",
    "@id": organizationId(frame),
    name: frame.name,
    url: `${address}/`,
    logo: picture({ url: `${address}${logo.path}`, width: logo.size, height: logo.size }),
    publishingPrinciples: `${address}${policies.citing}`,
    correctionsPolicy: `${address}${policies.corrections}`,
    ethicsPolicy: `${address}${policies.ethics}`,
    masthead: `${address}${policies.masthead}`,
  };
}

function picture({ url, width, height }: Crop): ImageObject {
  return { "@type": "ImageObject", url, width: String(width), height: String(height) };
}

function photograph({ lead }: ArticlePage, { url, width, height }: Crop): ImageObject {
  return {
    "@type": "ImageObject",
    url,
    width: String(width),
    height: String(height),
    ...(lead ? { caption: lead.caption, creditText: lead.credit } : {}),
  };
}

/** A source, with a summary of what the article takes from it. */
function citation(source: SourceEntry): CreativeWork {
  return {
    "@type": "CreativeWork",
    ...(source.title ? { name: source.title } : {}),
    abstract: source.says,
    genre: source.kind,
    publisher: {
      "@type": "Organization",
      name: source.outlet.name,
      url: source.outlet.address,
    },
    ...(source.url ? { url: source.url } : {}),
    ...(source.archiveUrl ? { archivedAt: source.archiveUrl } : {}),
    ...(source.day ? { datePublished: source.day } : {}),
    ...(source.via ? { provider: { "@type": "Organization" as const, name: source.via } } : {}),
    ...(source.authors.length > 0 ? { author: source.authors.map(authorOf) } : {}),
  };
}

function authorOf(name: string): Person | Organization {
  return { "@type": personName(name).given ? "Person" : "Organization", name };
}

function corrections({ changes }: ArticlePage): CorrectionComment[] {
  return changes
    .filter(({ kind }) => kind === "correction")
    .map(({ at, note }) => ({
      "@type": "CorrectionComment",
      text: note,
      datePublished: at.iso,
    }));
}

function breadcrumbList(frame: Frame, trail: readonly Reference[]): BreadcrumbList {
  const steps = [{ name: frame.name, path: "/" }, ...trail];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: `${frame.address}${path}`,
    })),
  };
}
