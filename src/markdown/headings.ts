/** Gives every heading of a text an id, for links to it. */
import type { Heading, Root } from "mdast";
import Slugger, { slug } from "github-slugger";
import { visit } from "unist-util-visit";
import { headingAnchor, type Anchored } from "#newsroom/anchors.ts";
import { contextOf, type MarkdownFile } from "./context.ts";

/** The anchors of the headings of a text, in document order, without duplicates. */
export function anchorsOfHeadings(tree: Root, article: Anchored): Map<Heading, string> {
  const slugger = new Slugger();
  const found = new Map<Heading, string>();
  visit(tree, "heading", (heading) => {
    const name = slugger.slug(slug(wordsOf(heading)) || "heading");
    found.set(heading, headingAnchor(name, article));
  });
  return found;
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
