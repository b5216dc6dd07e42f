/**
 * Disputes: the accounts of a question, side by side. A dispute appears where `<Accounts dispute="…" />` is, or
 * else right after the first block that links to its anchor, or else at the end of the text.
 */
import type { Root, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { h } from "hastscript";
import { disputeAnchor } from "#newsroom/anchors.ts";
import type { Dispute } from "#newsroom/dispute.ts";
import { sourceAnchor } from "#newsroom/source.ts";
import {
  linkTarget,
  definitionsIn,
  propOf,
  type Component,
  type Definitions,
} from "./citations.ts";
import { contextOf, type Context, type MarkdownFile } from "./context.ts";
import { scaleOf } from "./scale.ts";
import { outletToken } from "./tokens.ts";

/** Answers longer than this, in characters, are styled as text rather than as figures. */
const longAnswer = 24;

/** remark plugin: inserts each of the article's disputes into the text once. */
export function remarkDisputes() {
  return (tree: Root, file: MarkdownFile): void => {
    const context = contextOf(tree, file);
    const waiting = new Map(context.disputes.map((dispute) => [dispute.id, dispute]));
    const idAt = new Map(context.disputes.map(({ id }) => [anchorOf(id, context), id]));
    const take = (id: string): RootContent[] => {
      const dispute = waiting.get(id);
      waiting.delete(id);
      return dispute ? [tableOfAccounts(dispute, context)] : [];
    };
    const placed = new Set<string>();
    visit(tree, "mdxJsxFlowElement", (node) => void placed.add(disputeOf(node) ?? ""));

    const definitions = definitionsIn(tree);
    tree.children = tree.children.flatMap((node) => {
      const linked = anchorsIn(node, definitions)
        .flatMap((anchor) => idAt.get(anchor) ?? [])
        .filter((id) => !placed.has(id));
      return [node, ...linked.flatMap(take)];
    });
    visit(tree, "mdxJsxFlowElement", (node, index, parent) => {
      const id = disputeOf(node);
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

function tableOfAccounts(
  { id, question, accounts, settled }: Dispute,
  context: Context,
): RootContent {
  const anchor = anchorOf(id, context);
  const rows = accounts.map(({ source, says, note }) => {
    const outlet = context.sources.get(source)?.outlet ?? source;
    return h("tr", [
      h("td", { class: says.length > longAnswer ? "answer words" : "answer" }, says),
      h("td", [
        h("a", { class: "src", href: `#${sourceAnchor(source)}` }, [outletToken(outlet)]),
        note ? `, ${note}` : "",
      ]),
    ]);
  });
  const table = h("table", [
    h("caption", [
      h("span", { class: "label" }, "Accounts differ"),
      h("strong", { id: `${anchor}:title` }, question),
    ]),
    h("thead", { class: "hide" }, [
      h("tr", [h("th", { scope: "col" }, "Answer"), h("th", { scope: "col" }, "Outlet")]),
    ]),
    h("tbody", rows),
  ]);
  return {
    type: "dispute",
    children: [],
    data: {
      hName: "section",
      hProperties: { className: ["dispute"], id: anchor, ariaLabelledBy: `${anchor}:title` },
      hChildren: [
        table,
        ...scaleOf(accounts.map(({ says }) => says)),
        ...(settled ? [h("p", { class: "note" }, [h("b", "Settled"), ` ${settled}`])] : []),
      ],
    },
  } as unknown as RootContent;
}
