/** An article and its sources as CSL-JSON, for reference managers: https://docs.citationstyles.org/ */
import type { ArticlePage, SourceEntry } from "#newsroom/views/article.ts";
import { untitled } from "#newsroom/views/source-words.ts";
import { personName } from "./person-name.ts";

export type CslName =
  | { family: string; given: string; suffix?: string }
  /** An organization, or a person with a single name. */
  | { literal: string };

export interface CslItem {
  id: string;
  type: "article-newspaper" | "broadcast" | "webpage";
  title: string;
  "container-title": string;
  author?: CslName[];
  publisher?: string;
  issued?: { "date-parts": number[][] };
  URL?: string;
  language?: string;
  section?: string;
  abstract: string;
}

/** Returns the article, followed by its sources in the order of their numbers. */
export function cslItems(page: ArticlePage): CslItem[] {
  const slug = page.path.split("/").at(-2) ?? "";
  const article: CslItem = {
    id: slug,
    type: "article-newspaper",
    title: page.headline,
    "container-title": page.frame.name,
    author: page.byline.map(({ name }) => cslName(name)),
    issued: dateParts(page.published.day),
    URL: `${page.frame.address}${page.path}`,
    language: page.frame.language,
    section: page.section.name,
    abstract: page.deck,
  };
  const by = `Summary by ${page.frame.name}`;
  const sources = page.sources.map((source) => sourceItem(source, `${slug}-${source.anchor}`, by));
  return [article, ...sources];
}

/** A source. An agency's piece is attributed to the agency, with the outlet that ran it as the container. */
function sourceItem(source: SourceEntry, id: string, by: string): CslItem {
  const { outlet, via, title, says, authors, day, url } = source;
  const author = authors.length > 0 ? authors.map(cslName) : via ? [{ literal: outlet.name }] : [];
  return {
    id,
    type: typeOf(source),
    // Style guides put what is not printed in brackets.
    title: title ?? `[${untitled.noTitle}]`,
    "container-title": via ?? outlet.name,
    ...(author.length > 0 ? { author } : {}),
    ...(via ? { publisher: outlet.name } : {}),
    ...(day ? { issued: dateParts(day) } : {}),
    ...(url ? { URL: url } : {}),
    abstract: `${by}: ${says}`,
  };
}

function typeOf({ kind }: SourceEntry): CslItem["type"] {
  if (kind === "broadcast") return "broadcast";
  return kind === "official" ? "webpage" : "article-newspaper";
}

function cslName(name: string): CslName {
  const { given, family, suffix } = personName(name);
  return given ? { family, given, ...(suffix ? { suffix } : {}) } : { literal: name };
}

/** `2015-05-18` → `{ "date-parts": [[2015, 5, 18]] }` */
function dateParts(day: string): { "date-parts": number[][] } {
  return { "date-parts": [day.split("-").map(Number)] };
}
