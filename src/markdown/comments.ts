import type { Root } from "mdast";
import { SKIP, visit } from "./visit.ts";

/** Removes comments. Any other HTML and any other expression was rejected when the file was read. */
export function dropComments(tree: Root): void {
  visit(tree, ["html", "mdxFlowExpression", "mdxTextExpression"], (_, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** remark plugin: removes comments. */
export function remarkComments() {
  return dropComments;
}
