/**
 * Beside the paragraph: every block of the text that rests on sources names them in the margin, and every
 * paragraph has an address of its own.
 */
import { createHash } from "node:crypto";
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Element } from "hast";
import { h } from "hastscript";
import { isFirstHand, type Source } from "../newsroom/source.ts";
import { citationsIn, sourceAnchor } from "./citations.ts";
import { contextOf, type Context, type MarkdownFile } from "./context.ts";
import { datelineToken, outletToken } from "./tokens.ts";

const blocks = new Set(["paragraph", "list", "table"]);

/** The blocks of the text itself: top-level ones, and those inside a component. */
function parentsOfBlocks(tree: Root): { children: RootContent[] }[] {
  const parents: { children: RootContent[] }[] = [tree];
  for (const child of tree.children)
    if (child.type === "mdxJsxFlowElement") parents.push(child as never);
  return parents;
}

/**
 * Gives each block an id made from its words alone, so that an address of a passage outlives changes
 * elsewhere. Two blocks with the same words are told apart by a number.
 */
function makeIds() {
  const taken = new Map<string, number>();
  return (node: Nodes): string => {
    const words = toString(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    const id = `p-${createHash("sha256").update(words).digest("hex").slice(0, 8)}`;
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}

export interface Passage {
  id: string;
  cited: string[];
}

/** The blocks that cite, with the address of each: what a source's entry links back to. */
export function passagesIn(tree: Root): Passage[] {
  const idOf = makeIds();
  return parentsOfBlocks(tree).flatMap(({ children }) =>
    children
      .filter((node) => blocks.has(node.type))
      .map((node) => ({
        id: idOf(node),
        cited: [...new Set(citationsIn(node, tree).map(({ source }) => source))],
      })),
  );
}

/** remark plugin: wraps blocks that cite and lists their outlets; it must run before the citations are replaced. */
export function remarkParagraphs() {
  return (tree: Root, file: MarkdownFile): void => {
    const context = contextOf(tree, file);
    const idOf = makeIds();
    const opening = tree.children.find(({ type }) => type === "paragraph");
    for (const parent of parentsOfBlocks(tree)) {
      parent.children = parent.children.map((node) => {
        if (!blocks.has(node.type)) return node;
        const id = idOf(node);
        const cited = [...new Set(citationsIn(node, tree).map(({ source }) => source))];
        if (node.type === "paragraph" && node === opening && context.filed)
          node.children.unshift(placeOfFiling());
        if (node.type === "paragraph") node.children.push(linkToHere(id));
        if (cited.length === 0) {
          node.data = { ...node.data, hProperties: { id } };
          return node;
        }
        const list = { type: "who", children: [], data: listOfOutlets(cited, context) };
        return {
          type: "said",
          children: [node, list],
          data: { hName: "div", hProperties: { className: ["said"], id } },
        } as unknown as RootContent;
      });
    }
  };
}

/** A link to the paragraph itself, drawn by the style sheet when it is pointed at. */
function linkToHere(id: string): PhrasingContent {
  const hProperties = { className: ["here-link"], ariaLabel: "Link to this paragraph" };
  return { type: "link", url: `#${id}`, children: [], data: { hProperties } };
}

function placeOfFiling(): PhrasingContent {
  const token = datelineToken();
  return {
    type: "dateline",
    children: [],
    data: { hName: token.tagName, hProperties: token.properties },
  } as never;
}

function listOfOutlets(cited: readonly string[], { sources, numbers }: Context) {
  const known = cited
    .flatMap((id) => sources.get(id) ?? [])
    .sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const details = h("details", { class: "who" }, [
    h("summary", [tally(known), `${known.length} outlet${known.length === 1 ? "" : "s"}`]),
    h(
      "ul",
      known.map((source) =>
        h("li", [
          h("b", String(numbers.get(source.id) ?? 0)),
          h("a", { href: `#${sourceAnchor(source.id)}` }, [outletToken(source.outlet)]),
          ` ${leaningOf(source, numbers)}`,
        ]),
      ),
    ),
  ]);
  return {
    hName: "details",
    hProperties: details.properties,
    hChildren: details.children as Element[],
  };
}

/** One stroke a source: solid when first-hand, open when it leans on another outlet. */
function tally(sources: readonly Source[]): Element {
  return h(
    "span",
    { class: "tally", ariaHidden: "true" },
    sources.map((source) => h("i", isFirstHand(source) ? {} : { class: "o" })),
  );
}

/** “wire, first-hand”, or “citing 1 and 6”. */
function leaningOf(source: Source, numbers: ReadonlyMap<string, number>): string {
  if (isFirstHand(source)) return `${source.kind}, first-hand`;
  const leansOn = (source.citing ?? [])
    .flatMap((id) => numbers.get(id) ?? [])
    .sort((a, b) => a - b);
  if (leansOn.length === 0) return `${source.kind}, citing another outlet`;
  return `citing ${leansOn.join(" and ")}`;
}
