import type { Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** remark plugin: drops comments; other HTML was refused when the file was read. */
export function remarkComments() {
  return (tree: Root): void => {
    visit(tree, "html", (_, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}
