/**
 * Disputes: the accounts of a question, side by side. A dispute appears where `<Accounts dispute="…" />` is, or
 * else right after the first block that links to its anchor, or else at the end of the text.
 */
import type { Root, RootContent } from "mdast";
import { SKIP, visit } from "./visit.ts";
import { disputeAnchor } from "#newsroom/anchors.ts";
import {
  linkTarget,
  definitionsIn,
  propOf,
  type Component,
  type Definitions,
} from "./citations.ts";
import { tableOfAccounts } from "./accounts.ts";
import { contextOf, type Context, type MarkdownFile } from "./context.ts";

/** remark plugin: inserts each of the article's disputes into the text once. */
export function remarkDisputes() {
  return (tree: Root, file: MarkdownFile): void => {
    const context = contextOf(tree, file);
    const waiting = new Map(context.disputes.map((dispute) => [dispute.id, dispute]));
    const idAt = new Map(context.disputes.map(({ id }) => [anchorOf(id, context), id]));
    let above = 1;
    const take = (id: string): RootContent[] => {
      const dispute = waiting.get(id);
      waiting.delete(id);
      const level = Math.min(above + 1, 6);
      return dispute ? [tableOfAccounts(dispute, anchorOf(id, context), level, context)] : [];
    };
    const placed = new Set<string>();
    visit(tree, "mdxJsxFlowElement", (node) => void placed.add(disputeOf(node) ?? ""));

    const definitions = definitionsIn(tree);
    tree.children = tree.children.flatMap((node) => {
      if (node.type === "heading") above = node.depth;
      const linked = anchorsIn(node, definitions)
        .flatMap((anchor) => idAt.get(anchor) ?? [])
        .filter((id) => !placed.has(id));
      return [node, ...linked.flatMap(take)];
    });
    above = 1;
    visit(tree, ["heading", "mdxJsxFlowElement"], (node, index, parent) => {
      if (node.type === "heading") above = node.depth;
      const id = node.type === "mdxJsxFlowElement" ? disputeOf(node) : undefined;
      if (id === undefined || parent === undefined || index === undefined) return undefined;
      const table = take(id);
      parent.children.splice(index, 1, ...table);
      return [SKIP, index + table.length];
    });
    tree.children.push(...[...waiting.keys()].flatMap(take));
  };
}

/** The id of the dispute that an `<Accounts dispute="…" />` shows. */
export function disputeOf(node: Component): string | undefined {
  return node.name === "Accounts" ? propOf(node, "dispute") : undefined;
}

function anchorsIn(node: RootContent, definitions: Definitions): string[] {
  const anchors: string[] = [];
  visit(node, (link) => {
    const address = linkTarget(link, definitions);
    if (address?.startsWith("#")) anchors.push(address.slice(1));
  });
  return anchors;
}

function anchorOf(id: string, { sources }: Context): string {
  return disputeAnchor(id, { sources: [...sources.values()] });
}
