/** Task lists that make sense in a screen reader. */
import type { Root } from "hast";
import { visit } from "./visit.ts";

/** rehype plugin: labels the checkboxes of task lists, which are read-only. */
export function rehypeTasks() {
  return (tree: Root): void => {
    visit(tree, "element", ({ tagName, properties }) => {
      if (tagName !== "input" || properties["type"] !== "checkbox") return;
      properties["ariaLabel"] = properties["checked"] ? "Done" : "To do";
    });
  };
}
