/** Accessible tables: header cells have a scope, and wide tables scroll on narrow screens. */
import type { Root, RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "./visit.ts";

/**
 * remark plugin: sets `scope` on header cells and wraps the table in a region that the keyboard can scroll. Columns
 * are aligned by class because the `align` attribute is obsolete and the content security policy forbids `style`.
 */
export function remarkTables() {
  return (tree: Root): void => {
    visit(tree, "table", (table: Table, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const [head, ...rows] = table.children;
      const aligned = (column: number) => {
        const align = table.align?.[column];
        return align === "right" || align === "center" ? { className: [align] } : {};
      };
      head?.children.forEach((cell, column) => {
        cell.data = { hProperties: { scope: "col", ...aligned(column) } };
      });
      for (const row of rows) {
        row.children.forEach((cell, column) => {
          cell.data =
            column === 0
              ? { hName: "th", hProperties: { scope: "row", ...aligned(column) } }
              : { hProperties: aligned(column) };
        });
      }
      table.align = null;
      const name = head?.children
        .map((cell) => toString(cell))
        .filter(Boolean)
        .join(", ");
      const box = {
        type: "scroll",
        children: [table],
        data: {
          hName: "section",
          hProperties: {
            className: ["scroll"],
            ariaLabel: name ? `Table: ${name}` : "Table",
            tabIndex: 0,
          },
        },
      } as unknown as RootContent;
      (parent.children as RootContent[])[index] = box;
      return index + 1;
    });
  };
}
