/**
 * Typographic quotes, dashes (`--` an en dash, `---` an em dash) and ellipses. Code stays as it is written, and
 * so does an address that is its own text.
 */
import type { Root, Text } from "mdast";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const smartypants = unified().use(remarkSmartypants, { dashes: "oldschool" }).freeze();

/** Makes a text typographic, in place. */
export function typeset(tree: Root): void {
  const addresses = addressesIn(tree);
  // The library leaves code alone; for as long as it works, addresses are code.
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

/** remark plugin: makes the whole text typographic. */
export function remarkTypography() {
  return typeset;
}
