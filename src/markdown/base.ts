import type { Definition, Link, Root } from "mdast";
import { visit } from "./visit.ts";
import { contextOf, type MarkdownFile } from "./context.ts";

/** remark plugin: editors write `/about/` for a page of the paper, wherever the paper is on its host. */
export function remarkBase() {
  return (tree: Root, file: MarkdownFile): void => {
    const { base } = contextOf(tree, file);
    visit(tree, ["link", "definition"], (node) => {
      const link = node as Link | Definition;
      if (link.url.startsWith("/")) link.url = `${base}${link.url}`;
    });
  };
}
