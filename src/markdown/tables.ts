/** Tables scroll inside a box of their own on a narrow screen, and their headings say what they head. */
import type { Root, RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/**
 * remark plugin: `scope` on header cells, and around the table a region that the keyboard can scroll. Columns are
 * aligned by classes, since the attribute for it has left HTML and the site's policy allows no style of its own.
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
