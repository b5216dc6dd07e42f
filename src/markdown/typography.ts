/**
 * Typographic quotes, dashes (`--` an en dash, `---` an em dash) and ellipses. Code is left as written, and so is a
 * URL that is its own link text.
 */
import type { Root, Text } from "mdast";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const smartypants = unified().use(remarkSmartypants, { dashes: "oldschool" }).freeze();

/** Applies typographic punctuation in place. */
export function typeset(tree: Root): void {
  const addresses = addressesIn(tree);
  // The library skips code, so mark URLs as code while it runs.
  for (const text of addresses) (text as { type: string }).type = "inlineCode";
  smartypants.runSync(tree);
  for (const text of addresses) text.type = "text";
}

function addressesIn(tree: Root): Text[] {
  const found: Text[] = [];
  visit(tree, "link", ({ url, children: [words] }) => {
    if (words?.type === "text" && url.endsWith(words.value)) found.push(words);
  });
  return found;
}

/** remark plugin: applies typographic punctuation to the whole text. */
export function remarkTypography() {
  return typeset;
}
