/** The code that the files of each kind of path are made from. */
import { codeDigest } from "#files/code-digest.ts";
import type { Family } from "#routes/paths.ts";

const article = "[section]/[year]/[month]/[day]/[slug]";

/** The routes of each kind of path, as Astro names them, and their files below `src/pages`. */
const routes: Readonly<Record<Family, readonly string[]>> = {
  articles: [
    `${article}.astro`,
    `${article}/card.png.ts`,
    `${article}/cite.bib.ts`,
    `${article}/cite.json.ts`,
    `${article}/oembed.json.ts`,
  ],
  sections: ["[section]/[...page].astro"],
  people: ["people/[id]/[...page].astro"],
  places: ["places/[id]/[...page].astro"],
  outlets: ["outlets/[id]/[...page].astro"],
  topics: ["topics/[id]/[...page].astro"],
  stories: ["stories/[id].astro"],
  differ: ["differ/[...page].astro"],
  years: ["[section]/[year]/index.astro"],
  months: ["[section]/[year]/[month]/index.astro"],
  days: ["[section]/[year]/[month]/[day]/index.astro"],
  feeds: ["[...subject]/feed.xml.ts", "[...subject]/atom.xml.ts", "[...subject]/feed.json.ts"],
  searchYears: ["search-records/[year].jsonl.ts"],
  storyCards: ["stories/[id]/card.png.ts"],
  sectionCards: ["[section]/card.png.ts"],
  peopleCards: ["people/[id]/card.png.ts"],
};

/** What takes part in every page without being imported by it. */
const everywhere = [
  "#look/look.ts",
  "#markdown/dialect.ts",
  "#ingest/checked-mdx.ts",
  "#ingest/picture-names.ts",
  "#build/search-index.ts",
];
const settings = ["astro.config.mjs", "package-lock.json"];

/**
 * A hash of the code that the files of a kind of path are made from, of the settings, and of the packages.
 * @param root the project's root, an absolute path
 */
export function pathCode(root: string, family: Family): string {
  const pages = routes[family].map((file) => `#pages/${file}`);
  return codeDigest(root, [...pages, ...everywhere], settings);
}

/** Astro's name of the route of a kind of page: `/topics/[id]/[...page]`. */
export function routeOf(family: Family): string {
  return `/${routes[family][0]}`.replace(/(?:\/index)?\.[a-z]+$/, "");
}
