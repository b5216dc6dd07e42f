/** Gives every heading of a text an id, for links to it. */
import type { Heading, Root } from "mdast";
import Slugger, { slug } from "github-slugger";
import { toString } from "mdast-util-to-string";
import { visit } from "./visit.ts";
import type { BodyFacts } from "#newsroom/article.ts";
import { headingAnchor, type Anchored } from "#newsroom/anchors.ts";
import { contextOf, type MarkdownFile } from "./context.ts";

/** The slugs of the headings of a text, in document order, without duplicates. */
function slugsIn(tree: Root): Map<Heading, string> {
  const slugger = new Slugger();
  const found = new Map<Heading, string>();
  visit(tree, "heading", (heading) => {
    found.set(heading, slugger.slug(slug(wordsOf(heading)) || "heading"));
  });
  return found;
}

/** The anchors of the headings of a text, in document order, without duplicates. */
export function anchorsOfHeadings(tree: Root, article: Anchored): Map<Heading, string> {
  return new Map(Array.from(slugsIn(tree), ([one, name]) => [one, headingAnchor(name, article)]));
}

/** The headings that divide a text into parts. */
export function headingsIn(tree: Root): BodyFacts["headings"] {
  return Array.from(slugsIn(tree), ([heading, name]) => ({ heading, slug: name }))
    .filter(({ heading }) => heading.depth === 2 && tree.children.includes(heading))
    .map(({ heading, slug }) => ({ slug, words: toString(heading, { includeImageAlt: false }) }));
}

/** The words of a heading as readers see them, without the numbers of its sources and notes. */
function wordsOf(heading: Heading): string {
  let words = "";
  visit(heading, (node) => {
    // Dashes are no part of an id, whether they are typographic yet or not.
    if (node.type === "text") words += node.value.replaceAll(/(?<!-)-{2,3}(?!-)/g, "—");
    if (node.type === "inlineCode") words += node.value;
  });
  return words;
}

/** remark plugin: gives every heading its id. */
export function remarkHeadings() {
  return (tree: Root, file: MarkdownFile): void => {
    const { sources, disputes } = contextOf(tree, file);
    const anchors = anchorsOfHeadings(tree, { sources: [...sources.values()], disputes });
    for (const [heading, id] of anchors) heading.data = { ...heading.data, hProperties: { id } };
  };
}
