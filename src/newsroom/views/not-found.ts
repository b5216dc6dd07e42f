import type { Newsroom } from "../newsroom.ts";
import { frameOf, type Frame } from "./site.ts";
import { summaryOf, type Summary } from "./summary.ts";

/** The page for an address that does not exist. */
export interface NotFoundPage {
  frame: Frame;
  newest: Summary[];
}

/** How many of the newest articles the page offers. */
const offered = 4;

/** The view model of the 404 page. */
export function notFoundPage(newsroom: Newsroom): NotFoundPage {
  return {
    frame: frameOf(newsroom),
    newest: newsroom.articles.slice(0, offered).map((article) => summaryOf(newsroom, article)),
  };
}
