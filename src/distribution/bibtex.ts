/** References as BibTeX, in UTF-8, as Biber and every current BibTeX read it: https://www.bibtex.org/Format/ */
import type { CslItem, CslName } from "./csl.ts";

const types: Record<CslItem["type"], string> = {
  "article-newspaper": "article",
  broadcast: "misc",
  webpage: "misc",
};

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Entries for a `.bib` file, one for each item. */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join("\n");
}

function entry(item: CslItem): string {
  const [year, month, day] = item.issued?.["date-parts"][0] ?? [];
  const container = types[item.type] === "article" ? "journal" : "howpublished";
  const fields: [string, string | undefined][] = [
    ["author", item.author && braced(item.author.map(nameOf).join(" and "))],
    // Braced twice: a style must not change the capitals of a headline.
    ["title", braced(braced(escape(item.title)))],
    [container, braced(escape(item["container-title"]))],
    // As BibLaTeX and Zotero tell newspapers from journals.
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

/** Characters that mean something to TeX. */
function escape(text: string): string {
  const spelled: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  return text.replace(/[\\{}$&#%_~^]/g, (character) => spelled[character] ?? `\\${character}`);
}
