/** Gives every block of a text an id, and lists the outlets that it cites in the margin. */
import { createHash } from "node:crypto";
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { BodyFacts } from "#newsroom/article.ts";
import { englishList } from "#newsroom/english-list.ts";
import { plural } from "#newsroom/plural.ts";
import { isFirstHand, sourceAnchor, type Source } from "#newsroom/source.ts";
import { citedIn, definitionsIn } from "./citations.ts";
import { contextOf, type Context, type MarkdownFile } from "./context.ts";
import { datelineToken, outletToken } from "./tokens.ts";

const blockTypes = new Set<string>(["paragraph", "figure", "list", "table", "blockquote"]);

/** A block of the text with its id. */
interface Block {
  node: RootContent;
  id: string;
  /** Ids of the sources that it cites, without duplicates. */
  cited: string[];
}

/** The blocks of the text in document order: at the top level and inside components. */
function blocksIn(tree: Root): Block[] {
  const idOf = makeIds();
  const definitions = definitionsIn(tree);
  const below = (nodes: readonly RootContent[]): Block[] =>
    nodes.flatMap((node) => {
      if (node.type === "mdxJsxFlowElement") return below(node.children);
      if (!blockTypes.has(node.type)) return [];
      return [{ node, id: idOf(node), cited: citedIn(node, definitions) }];
    });
  return below(tree.children);
}

/**
 * Derives the id of each block from its words alone, so that links to a passage survive changes elsewhere. Repeated
 * blocks with the same words get a numeric suffix.
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

/** The ids of all blocks of the text. */
export function anchorsOfBlocks(tree: Root): string[] {
  return blocksIn(tree).map(({ id }) => id);
}

/** The blocks that cite sources, with their ids: the targets of the backlinks in the source list. */
export function passagesIn(tree: Root): BodyFacts["passages"] {
  return blocksIn(tree)
    .filter(({ cited }) => cited.length > 0)
    .map(({ id, cited }) => ({ id, cited }));
}

/**
 * remark plugin: gives every block its id, and lists the cited outlets beside top-level paragraphs, lists and
 * tables. It must run before the citations are replaced.
 */
export function remarkParagraphs() {
  return (tree: Root, file: MarkdownFile): void => {
    const context = contextOf(tree, file);
    const introduced = new Set<string>();
    const opening = tree.children.find(({ type }) => type === "paragraph");
    for (const { node, id, cited } of blocksIn(tree)) {
      if (node.type === "paragraph" && node === opening && context.filed)
        node.children.unshift(dateline());
      if (node.type === "paragraph") node.children.push(linkToHere(id));
      // A quotation names its outlet itself, and blocks inside a component have no margin.
      const place = node.type === "blockquote" ? -1 : tree.children.indexOf(node);
      if (cited.length === 0 || place < 0) {
        const known = node.data as { hProperties?: object } | undefined;
        node.data = { ...known, hProperties: { ...known?.hProperties, id } } as object;
        continue;
      }
      // Reader modes drop a block with many links unless its class name suggests text.
      const list = { type: "who", children: [], data: listOfOutlets(cited, context, introduced) };
      tree.children[place] = {
        type: "said",
        children: [node, list],
        data: { hName: "div", hProperties: { className: ["said", "text"], id } },
      } as unknown as RootContent;
    }
  };
}

/** A link to the paragraph itself, which the style sheet shows on hover and focus. */
function linkToHere(id: string): PhrasingContent {
  const hProperties = { className: ["here-link"], ariaLabel: "Link to this paragraph" };
  return { type: "link", url: `#${id}`, children: [], data: { hProperties } };
}

function dateline(): PhrasingContent {
  const token = datelineToken();
  return {
    type: "dateline",
    children: [],
    data: { hName: token.tagName, hProperties: token.properties },
  } as never;
}

/**
 * The sources of a block, under their outlets' names. How a source was made is said at its first mention.
 * @param introduced ids of the sources in the margin so far; those of the block are added
 */
function listOfOutlets(
  cited: readonly string[],
  { sources, numbers }: Context,
  introduced: Set<string>,
) {
  const known = cited
    .flatMap((id) => sources.get(id) ?? [])
    .sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const entries = known.map((source) =>
    h("li", [
      h("b", String(numbers.get(source.id) ?? 0)),
      h("a", { href: `#${sourceAnchor(source.id)}` }, [outletToken(source.outlet)]),
      ...(introduced.has(source.id) ? [] : [" ", ...sourcingOf(source, sources)]),
    ]),
  );
  for (const { id } of known) introduced.add(id);
  const details = h("details", { class: "who" }, [
    h("summary", [tally(known), plural(known.length, "source")]),
    h("ul", entries),
  ]);
  return {
    hName: "details",
    hProperties: details.properties,
    hChildren: details.children as Element[],
  };
}

/** One stroke per source: solid if it is first-hand, open if it cites another outlet. */
function tally(sources: readonly Source[]): Element {
  return h(
    "span",
    { class: "tally", ariaHidden: "true" },
    sources.map((source) => h("i", isFirstHand(source) ? {} : { class: "o" })),
  );
}

/** “wire, first-hand”, or “citing Reuters and The Guardian”. */
function sourcingOf(source: Source, sources: Context["sources"]): ElementContent[] {
  const { kind, citing = [] } = source;
  if (isFirstHand(source)) return [{ type: "text", value: `${kind}, first-hand` }];
  const outlets = new Set(citing.map((id) => sources.get(id)?.outlet ?? id));
  const names = englishList.formatToParts(outlets);
  return [
    { type: "text", value: "citing " },
    ...names.map(({ type, value }): ElementContent =>
      type === "element" ? outletToken(value) : { type: "text", value },
    ),
  ];
}
