/** Blocks of code that can be read to the end of their lines. */
import type { Root } from "hast";
import { visit } from "./visit.ts";

/** rehype plugin: lets the keyboard scroll blocks of code, whose lines may be longer than the page is wide. */
export function rehypeCode() {
  return (tree: Root): void => {
    visit(tree, "element", ({ tagName, properties }) => {
      if (tagName === "pre") properties["tabIndex"] = 0;
    });
  };
}
