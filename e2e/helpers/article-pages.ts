import type { ContentFolder, WrittenArticle } from "./content-folder.ts";
import { htmlOf } from "./page-paths.ts";
import type { Paper } from "./papers.ts";

/** An article as it was written, with its page. */
export interface ArticlePageSource extends WrittenArticle {
  html: string;
  /** The names in the byline. */
  authors: string[];
}

/** Of a large paper, tests that take long read only the newest articles. */
const limit = 20;

/** The newest articles of a paper and their pages. */
export function articlePages({ dist }: Paper, content: ContentFolder): ArticlePageSource[] {
  return content.published.slice(0, limit).map((article) => ({
    ...article,
    html: htmlOf(dist, article.path),
    authors: article.byline.map((id) => content.entry(`people/${id}`)["name"] ?? ""),
  }));
}

/** Requests an absolute address of a paper from the server that serves it. */
export function fetchFrom(
  paper: Paper,
  { site }: ContentFolder,
  address: string,
): Promise<Response> {
  if (new URL(address).origin !== site.address) throw new Error(`${address} is on another host.`);
  // A connection for each request: the server closes idle ones, which fails on a slow machine.
  return fetch(address.replace(site.address, paper.url), { headers: { connection: "close" } });
}

/** A text with single spaces. */
export function collapsed(text: string | null | undefined): string {
  return (text ?? "").replaceAll(/\s+/g, " ").trim();
}
