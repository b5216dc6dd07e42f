import { pathOf, type Filed, type Newsroom } from "../newsroom.ts";
import { hostOf, type Outlet } from "../outlet.ts";
import { entityPath, searchPath } from "../permalink.ts";
import { isFirstHand, sourceAnchor } from "../source.ts";
import { outletShare, type OutletShare } from "./outlet-share.ts";
import { paged, type Paging } from "./paging.ts";
import { frameOf, type Frame } from "./site.ts";
import { outletName, outletsCitedBy, type Reference } from "./summary.ts";

/** A piece by an outlet, with the article that cites it. */
export interface CitedPiece {
  title: string | undefined;
  url: string | undefined;
  date: string | undefined;
  kind: string;
  says: string;
  firstHand: boolean;
  /** The outlets that the piece relies on. */
  citing: string[];
  /** The outlet that carried it, if different. */
  via: string | undefined;
  /** The article; `path` links to the piece in its source list. */
  article: Reference & { day: string; date: string };
}

/** One page of the pieces cited from an outlet, newest first. */
export interface OutletPage extends Paging {
  frame: Frame;
  name: string;
  about: string;
  country: string | undefined;
  address: string;
  /** The host of the address without `www.`: `reuters.com`. */
  host: string;
  /** How many pieces are cited in all. */
  pieces: number;
  /** How many articles cite them. */
  articles: number;
  cited: CitedPiece[];
  /** On the first page. */
  share: OutletShare | undefined;
  /** The search for the articles that cite it and in which accounts differ. */
  differSearch: string;
}

/** Pieces take less space than articles, so a page lists this many times more of them. */
const piecesPerArticle = 4;

/** The pages of an outlet; at least one. */
export function outletPages(newsroom: Newsroom, outlet: Outlet): OutletPage[] {
  const articles = newsroom.articlesOf.outlets.get(outlet.id) ?? [];
  const cited = articles.flatMap((article) => piecesOf(newsroom, article, outlet));
  const size = newsroom.site.articlesPerPage * piecesPerArticle;
  const { id, name, about, country, address } = outlet;
  const since = (older: readonly CitedPiece[]) => `from ${older[0]?.article.date}`;
  return paged(cited, entityPath("outlets", id), size, since).map(({ paging, items }) => ({
    ...paging,
    frame: frameOf(newsroom),
    name,
    about,
    country,
    address,
    host: hostOf(address),
    pieces: cited.length,
    articles: articles.length,
    cited: items,
    share: paging.page === 1 ? outletShare(newsroom, outlet) : undefined,
    differSearch: `${searchPath}?outlet=${id}&accounts=differ`,
  }));
}

function piecesOf(newsroom: Newsroom, article: Filed, outlet: Outlet): CitedPiece[] {
  const day = newsroom.calendar.day(article.publishedAt);
  const path = pathOf(newsroom, article);
  return article.sources
    .filter((source) => source.outlet === outlet.id)
    .map((source) => ({
      title: source.title,
      url: source.url,
      date: source.publishedAt && newsroom.calendar.date(source.publishedAt),
      kind: source.kind,
      says: source.says,
      firstHand: isFirstHand(source),
      citing: outletsCitedBy(newsroom, article, source),
      via: source.via && outletName(newsroom, source.via),
      article: {
        name: article.headline,
        path: `${path}#${sourceAnchor(source.id)}`,
        day,
        date: newsroom.calendar.date(day),
      },
    }));
}
