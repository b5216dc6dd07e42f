/** Tables scroll inside a box of their own on a narrow screen, and their headings say what they head. */
import type { Root, RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** remark plugin: `scope` on header cells, and around the table a region that the keyboard can scroll. */
export function remarkTables() {
  return (tree: Root): void => {
    visit(tree, "table", (table: Table, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const [head, ...rows] = table.children;
      for (const cell of head?.children ?? []) cell.data = { hProperties: { scope: "col" } };
      for (const row of rows) {
        const first = row.children[0];
        if (first) first.data = { hName: "th", hProperties: { scope: "row" } };
      }
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
