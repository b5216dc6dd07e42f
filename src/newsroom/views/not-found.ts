import type { Newsroom } from "../newsroom.ts";
import { frameOf, type Frame } from "./site.ts";
import { summaryOf, type Summary } from "./summary.ts";

/** What stands where there is nothing. */
export interface NotFoundPage {
  frame: Frame;
  newest: Summary[];
}

/** So many articles are offered instead. */
const offered = 4;

export function notFoundPage(newsroom: Newsroom): NotFoundPage {
  return {
    frame: frameOf(newsroom),
    newest: newsroom.articles.slice(0, offered).map((article) => summaryOf(newsroom, article)),
  };
}
