/** Task lists: a screen reader hears what a box means. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** rehype plugin: names the boxes of task lists, which nobody can change. */
export function rehypeTasks() {
  return (tree: Root): void => {
    visit(tree, "element", ({ tagName, properties }) => {
      if (tagName !== "input" || properties["type"] !== "checkbox") return;
      properties["ariaLabel"] = properties["checked"] ? "Done" : "To do";
    });
  };
}
