/**
 * An article as an entry in a reference list. Each style follows its manual and the official CSL style
 * (https://github.com/citation-style-language/styles) for an online newspaper article.
 */
import { titleCase } from "title-case";
import type { ArticlePage } from "#newsroom/views/article.ts";
import { initials, personName, type PersonName } from "./person-name.ts";

/** The data of a reference. */
export interface Work {
  authors: string[];
  title: string;
  paper: string;
  /** `2015-05-18` */
  day: string;
  url: string;
}

/** A run of text in a reference, in roman type or italics. */
export interface TextRun {
  text: string;
  italic: boolean;
}

export interface Citation {
  style: "APA" | "MLA" | "Chicago";
  runs: TextRun[];
}

/** Cites an article in every style. */
export function citationsOf({ frame, path, headline, byline, published }: ArticlePage): Citation[] {
  const work: Work = {
    authors: byline.map(({ name }) => name),
    title: headline,
    paper: frame.name,
    day: published.day,
    url: `${frame.address}${path}`,
  };
  return [
    { style: "APA", runs: apa(work) },
    { style: "MLA", runs: mla(work) },
    { style: "Chicago", runs: chicago(work) },
  ];
}

/** APA Style, 7th edition: https://apastyle.apa.org/style-grammar-guidelines/references/examples/newspaper-article-references */
export function apa({ authors, title, paper, day, url }: Work): TextRun[] {
  const names = authors
    .map(personName)
    .map(({ family, given, suffix }) =>
      [family, initials(given), suffix].filter(Boolean).join(", "),
    );
  const last = names.at(-1) ?? "";
  const people = names.length > 1 ? `${names.slice(0, -1).join(", ")}, & ${last}` : last;
  const { year, month, date } = calendar(day);
  return runs(`${people} (${year}, ${month} ${date}). ${closed(title)} `, paper, `. ${url}`);
}

/** MLA Handbook, 9th edition: https://style.mla.org/works-cited/works-cited-a-quick-guide/ */
export function mla({ authors, title, paper, day, url }: Work): TextRun[] {
  const [first = "", second] = authors.map(personName).map(inverted);
  const people =
    authors.length > 2 ? `${first}, et al` : second ? `${first}, and ${authors[1]}` : first;
  const { year, month, date } = calendar(day);
  const short = month.length > 4 ? `${month.slice(0, month === "September" ? 4 : 3)}.` : month;
  return runs(
    `${closed(people)} ${quoted(title, [...small, ...long])} `,
    paper,
    `, ${date} ${short} ${year}, ${url}.`,
  );
}

/**
 * The Chicago Manual of Style, 18th edition, bibliography entry:
 * https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html
 */
export function chicago({ authors, title, paper, day, url }: Work): TextRun[] {
  const [first = ""] = authors.map(personName).map(inverted);
  const names = [first, ...authors.slice(1)];
  // With seven or more authors, only the first three are listed.
  const shown = names.length > 6 ? names.slice(0, 3) : names;
  const last = shown.at(-1) ?? "";
  const people =
    names.length > shown.length
      ? `${shown.join(", ")}, et al`
      : shown.length > 1
        ? `${shown.slice(0, -1).join(", ")}, and ${last}`
        : last;
  const { year, month, date } = calendar(day);
  // Chicago drops the article in a newspaper's name: New York Times.
  const name = paper.replace(/^The /, "");
  return runs(
    `${closed(people)} ${quoted(title, small)} `,
    name,
    `, ${month} ${date}, ${year}. ${url}.`,
  );
}

function runs(before: string, italic: string, after: string): TextRun[] {
  return [
    { text: before, italic: false },
    { text: italic, italic: true },
    { text: after, italic: false },
  ];
}

/** “Falk, Ines” */
function inverted({ family, given, suffix }: PersonName): string {
  return [family, given, suffix].filter(Boolean).join(", ");
}

/**
 * Words that are lowercase in headline style: articles, conjunctions, prepositions. Prepositions that are just
 * as often adverbs in headlines (up, out, off, about) are capitalized.
 */
const small = words(
  "a an the and but or nor for so yet as at by from in into of on onto over per to upon via with amid v vs",
);

/** Longer prepositions: lowercase in MLA style, capitalized in Chicago style since its 18th edition. */
const long = words(
  "across after against along among before behind below beneath beside besides between beyond despite during " +
    "except through throughout toward towards under underneath until unlike versus within without",
);

function words(list: string): string[] {
  return list.split(" ");
}

/** A title in headline style and quotation marks; quotation marks inside it become single. */
function quoted(title: string, smallWords: readonly string[]): string {
  const styled = titleCase(title, { smallWords: new Set(smallWords) });
  return `“${closed(styled.replaceAll("“", "‘").replaceAll("”", "’"))}”`;
}

/** Ends a sentence with a period, inside a closing quotation mark as in American usage. */
function closed(text: string): string {
  if (/[.?!][’”]?$/.test(text)) return text;
  return /[’”]$/.test(text) ? `${text.slice(0, -1)}.${text.slice(-1)}` : `${text}.`;
}

const monthName = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

/** The parts of a day. The month is in English because the styles are American. */
function calendar(day: string): { year: string; month: string; date: number } {
  const noon = new Date(`${day}T12:00:00Z`);
  return {
    year: day.slice(0, 4),
    month: monthName.format(noon),
    date: noon.getUTCDate(),
  };
}
