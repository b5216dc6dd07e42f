import { sectionOf, type Filed, type Newsroom } from "../newsroom.ts";
import type { Outlet } from "../outlet.ts";
import { articlePath, entityPath } from "../permalink.ts";
import { isFirstHand } from "../source.ts";
import { sourceAnchor } from "../../markdown/citations.ts";
import { pagePath } from "./list.ts";
import { frameOf, type Frame } from "./site.ts";
import type { Reference } from "./summary.ts";

/** A piece of an outlet, with the article that cites it. */
export interface CitedPiece {
  title: string | undefined;
  url: string | undefined;
  date: string | undefined;
  kind: string;
  says: string;
  firstHand: boolean;
  /** The article, at its entry for the piece. */
  article: Reference & { day: string; date: string };
}

/** One page of what was cited from an outlet, newest first. */
export interface OutletPage {
  frame: Frame;
  path: string;
  /** The address of the first page. */
  first: string;
  name: string;
  about: string;
  country: string | undefined;
  address: string;
  /** How many pieces were cited in all, in how many articles. */
  pieces: number;
  articles: number;
  page: number;
  pages: number;
  cited: CitedPiece[];
  newer: { path: string } | undefined;
  older: { path: string; label: string } | undefined;
}

/** Pieces take less room than articles: a page lists so many times as many. */
const piecesPerArticle = 4;

export function outletPages(newsroom: Newsroom, outlet: Outlet): OutletPage[] {
  const articles = newsroom.articlesOf.outlets.get(outlet.id) ?? [];
  const cited = articles.flatMap((article) => piecesOf(newsroom, article, outlet));
  const size = newsroom.site.articlesPerPage * piecesPerArticle;
  const pages = Math.max(1, Math.ceil(cited.length / size));
  const path = entityPath("outlets", outlet.id);
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    return {
      frame: frameOf(newsroom),
      path: pagePath(path, page),
      first: path,
      name: outlet.name,
      about: outlet.about,
      country: outlet.country,
      address: outlet.address,
      pieces: cited.length,
      articles: articles.length,
      page,
      pages,
      cited: cited.slice(index * size, page * size),
      newer: page > 1 ? { path: pagePath(path, page - 1) } : undefined,
      older: page < pages ? { path: pagePath(path, page + 1), label: "older pieces" } : undefined,
    };
  });
}

function piecesOf(newsroom: Newsroom, article: Filed, outlet: Outlet): CitedPiece[] {
  const day = newsroom.calendar.day(article.publishedAt);
  const path = articlePath(sectionOf(newsroom, article).id, article.id);
  return article.sources
    .filter((source) => source.outlet === outlet.id)
    .map((source) => ({
      title: source.title,
      url: source.url,
      date: source.publishedAt && newsroom.calendar.date(source.publishedAt),
      kind: source.kind,
      says: source.says,
      firstHand: isFirstHand(source),
      article: {
        name: article.headline,
        path: `${path}#${sourceAnchor(source.id)}`,
        day,
        date: newsroom.calendar.date(day),
      },
    }));
}
