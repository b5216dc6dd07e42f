/**
 * Citations: a link to `source:<id>` says that the words before it rest on a source. It becomes a link to the
 * piece, followed by the number of the source's entry in the article's source list.
 */
import type { Definition, Link, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
import { sourceAnchor, type Source } from "../newsroom/source.ts";
import { contextOf, type MarkdownFile } from "./context.ts";

const scheme = "source:";

/** A component of an `.mdx` article, on lines of its own. */
export type Component = Extract<Nodes, { type: "mdxJsxFlowElement" }>;

export interface Citation {
  source: string;
  /** Line in the parsed text, from 1. */
  line: number;
}

/** The addresses that a text defines for its references: `[r]: source:reuters`. */
export type Definitions = ReadonlyMap<string, string>;

export function definitionsIn(root: Nodes): Definitions {
  const definitions = new Map<string, string>();
  visit(root, "definition", ({ identifier, url }: Definition) => {
    // The first of two counts, as everywhere in Markdown.
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  return definitions;
}

/** Where a link leads, also one that is written with a reference (`[Reuters][r]`). */
export function addressOf(node: Nodes, definitions: Definitions): string | undefined {
  if (node.type === "link") return node.url;
  return node.type === "linkReference" ? definitions.get(node.identifier) : undefined;
}

/** Every citation below a node, in reading order. */
export function citationsIn(node: Nodes, definitions: Definitions): Citation[] {
  const found: Citation[] = [];
  visit(node, (child) => {
    const source = sourceOf(child, definitions);
    if (source !== undefined) found.push({ source, line: child.position?.start.line ?? 1 });
  });
  return found;
}

/** The ids of the sources cited below a node, each once, in the order of their first citation. */
export function citedIn(node: Nodes, definitions: Definitions): string[] {
  return [...new Set(citationsIn(node, definitions).map(({ source }) => source))];
}

function sourceOf(node: Nodes, definitions: Definitions): string | undefined {
  const url = addressOf(node, definitions);
  if (url?.startsWith(scheme)) return url.slice(scheme.length);
  // A component such as <PullQuote source="reuters"> cites, too.
  return node.type === "mdxJsxFlowElement" ? propOf(node, "source") : undefined;
}

/** The text of a component's prop. */
export function propOf(node: Component, name: string): string | undefined {
  const prop = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
  return typeof prop?.value === "string" ? prop.value : undefined;
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
function sourceNumber(id: string, number: number): PhrasingContent {
  return {
    type: "link",
    url: `#${sourceAnchor(id)}`,
    children: [{ type: "text", value: String(number) }],
    data: { hProperties: { className: ["ref"], ariaLabel: `Source ${number}` } },
  };
}
