import type { Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** Drops comments. Other HTML, and expressions that are no comments, were refused when the file was read. */
export function dropComments(tree: Root): void {
  visit(tree, ["html", "mdxFlowExpression", "mdxTextExpression"], (_, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** remark plugin: drops comments. */
export function remarkComments() {
  return dropComments;
}
