/**
 * Citations: a link to `source:<id>` says that the words before it rest on a source. It becomes a link to the
 * piece, followed by the number of the source's entry in the article's source list.
 */
import type { Definition, Link, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Source } from "../newsroom/source.ts";
import { contextOf, type MarkdownFile } from "./context.ts";

const scheme = "source:";

export interface Citation {
  source: string;
  /** The linked words. */
  words: string;
  /** Line in the parsed text, from 1. */
  line: number;
}

/** Every citation below a node, in reading order; also those written with a reference (`[Reuters][r]`). */
export function citationsIn(node: Nodes, root: Nodes = node): Citation[] {
  const definitions = definitionsIn(root);
  const found: Citation[] = [];
  visit(node, (child) => {
    const source = sourceOf(child, definitions);
    if (source !== undefined) {
      found.push({ source, words: toString(child), line: child.position?.start.line ?? 1 });
    }
  });
  return found;
}

/** The ids of the sources cited in the text, each once, in the order of their first citation. */
export function citedIn(tree: Nodes): string[] {
  return [...new Set(citationsIn(tree).map(({ source }) => source))];
}

/** The anchor of a source's entry in the source list. */
export function sourceAnchor(id: string): string {
  return `source-${id}`;
}

function definitionsIn(root: Nodes): Map<string, string> {
  const definitions = new Map<string, string>();
  visit(root, "definition", (node: Definition) => void definitions.set(node.identifier, node.url));
  return definitions;
}

function sourceOf(node: Nodes, definitions: Map<string, string>): string | undefined {
  if (node.type === "link" && node.url.startsWith(scheme)) return node.url.slice(scheme.length);
  if (node.type === "linkReference") {
    const url = definitions.get(node.identifier);
    if (url?.startsWith(scheme)) return url.slice(scheme.length);
  }
  // A component such as <PullQuote source="reuters"> cites, too.
  if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
    const attribute = node.attributes.find(
      (one) => one.type === "mdxJsxAttribute" && one.name === "source",
    );
    if (typeof attribute?.value === "string") return attribute.value;
  }
  return undefined;
}

/** Numbers sources in the order of their first citation, then those that only a dispute names. */
export function numberSources(
  sources: readonly Pick<Source, "id">[],
  cited: readonly string[],
): string[] {
  const known = new Set(sources.map(({ id }) => id));
  const rest = sources.map(({ id }) => id).filter((id) => !cited.includes(id));
  return [...cited.filter((id) => known.has(id)), ...rest];
}

/** remark plugin: replaces each citation by the link to its piece and the number of its source. */
export function remarkCitations() {
  return (tree: Root, file: MarkdownFile): void => {
    const { sources, numbers } = contextOf(tree, file);
    const definitions = definitionsIn(tree);
    visit(tree, ["link", "linkReference"], (node, index, parent: Parents | undefined) => {
      const id = sourceOf(node, definitions);
      if (id === undefined || parent === undefined || index === undefined) return undefined;
      const source = sources.get(id);
      const words = (node as Link).children;
      const piece: Link = {
        type: "link",
        url: source?.url ?? `#${sourceAnchor(id)}`,
        children: words,
        data: {
          hProperties: { className: ["src"], ...(source?.url ? { rel: ["external"] } : {}) },
        },
      };
      parent.children.splice(index, 1, piece, sourceNumber(id, numbers.get(id) ?? 0));
      return index + 2;
    });
    visit(tree, "mdxJsxFlowElement", (node) => {
      const id = sourceOf(node, definitions);
      const source = id === undefined ? undefined : sources.get(id);
      if (!source) return;
      // The component is told what it cites, since it knows nothing of the article.
      const told = {
        number: String(numbers.get(source.id)),
        outlet: source.outlet,
        url: source.url ?? "",
      };
      for (const [name, value] of Object.entries(told)) {
        node.attributes.push({ type: "mdxJsxAttribute", name, value });
      }
    });
    visit(tree, "definition", (node: Definition, index, parent: Parents | undefined) => {
      if (!node.url.startsWith(scheme) || parent === undefined || index === undefined)
        return undefined;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

/** The mark behind a citation: the number of the source, linked to its entry. */
export function sourceNumber(id: string, number: number): PhrasingContent {
  return {
    type: "link",
    url: `#${sourceAnchor(id)}`,
    children: [{ type: "text", value: String(number) }],
    data: { hProperties: { className: ["ref"], ariaLabel: `Source ${number}` } },
  };
}
