import type { Root, Table } from "mdast";
import { visit } from "./visit.ts";

/**
 * Gives every row as many cells as the header has: a row with fewer is filled up, and what a row has more is dropped
 * (https://github.github.com/gfm/#tables-extension-).
 */
export function evenOutRows(tree: Root): void {
  visit(tree, "table", ({ children: [head, ...rows] }: Table) => {
    const columns = head?.children.length ?? 0;
    for (const row of rows) {
      row.children.length = Math.min(row.children.length, columns);
      while (row.children.length < columns) row.children.push({ type: "tableCell", children: [] });
    }
  });
}
