import { changesOf } from "../article.ts";
import { pathOf, type Newsroom } from "../newsroom.ts";
import { correctionsPath } from "../permalink.ts";
import { momentOf, type Moment } from "./moment.ts";
import { frameOf, type Frame } from "./site.ts";
import type { Reference } from "./summary.ts";

/** The page of all corrections and updates, newest first. */
export interface CorrectionsPage {
  frame: Frame;
  path: string;
  corrections: number;
  changes: { kind: "correction" | "update"; at: Moment; note: string; article: Reference }[];
}

/** The view model of the corrections page. */
export function correctionsPage(newsroom: Newsroom): CorrectionsPage {
  const changes = newsroom.articles
    .flatMap((article) =>
      changesOf(article, newsroom.now).map((change) => ({ ...change, article })),
    )
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return {
    frame: frameOf(newsroom),
    path: correctionsPath,
    corrections: changes.filter(({ kind }) => kind === "correction").length,
    changes: changes.map(({ kind, at, note, article }) => ({
      kind,
      at: momentOf(newsroom.calendar, at),
      note,
      article: { name: article.headline, path: `${pathOf(newsroom, article)}#changes` },
    })),
  };
}
