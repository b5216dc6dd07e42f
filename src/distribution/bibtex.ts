/** References as BibTeX, in UTF-8, which Biber and current versions of BibTeX read: https://www.bibtex.org/Format/ */
import type { CslItem, CslName } from "./csl.ts";

const types: Record<CslItem["type"], string> = {
  "article-newspaper": "article",
  broadcast: "misc",
  webpage: "misc",
};

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Returns the content of a `.bib` file with one entry per item. */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join("\n");
}

function entry(item: CslItem): string {
  const [year, month, day] = item.issued?.["date-parts"][0] ?? [];
  const container = types[item.type] === "article" ? "journal" : "howpublished";
  const fields: [string, string | undefined][] = [
    ["author", item.author && braced(item.author.map(nameOf).join(" and "))],
    // Double braces keep a style from changing the capitalization of a headline.
    ["title", braced(braced(escape(item.title)))],
    [container, braced(escape(item["container-title"]))],
    // BibLaTeX and Zotero use this to tell newspapers from journals.
    ["entrysubtype", item.type === "article-newspaper" ? "{newspaper}" : undefined],
    ["publisher", item.publisher && braced(escape(item.publisher))],
    ["year", year && braced(String(year))],
    ["month", month && months[month - 1]],
    ["day", day && braced(String(day))],
    ["url", item.URL && braced(item.URL.replace(/[{}\\]/g, encodeURIComponent))],
    ["abstract", braced(escape(item.abstract))],
  ].filter((field): field is [string, string] => Boolean(field[1]));
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
  return `@${types[item.type]}{${item.id},\n${lines.join(",\n")}\n}\n`;
}

function nameOf(name: CslName): string {
  if ("literal" in name) return braced(escape(name.literal));
  const { family, given, suffix } = name;
  return escape([family, suffix, given].filter(Boolean).join(", "));
}

function braced(value: string): string {
  return `{${value}}`;
}

/** Escapes the special characters of TeX. */
function escape(text: string): string {
  const spelled: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  return text.replace(/[\\{}$&#%_~^]/g, (character) => spelled[character] ?? `\\${character}`);
}
