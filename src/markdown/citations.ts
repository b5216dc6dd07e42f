/**
 * Citations: a link to `source:<id>` says that the words before it rest on a source. It becomes a link to the
 * piece, followed by the number of the source's entry in the article's source list.
 */
import type { Definition, Nodes } from "mdast";
import { visit } from "unist-util-visit";

/** How the address of a citation begins. */
export const scheme = "source:";

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
export function linkTarget(node: Nodes, definitions: Definitions): string | undefined {
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

/** The id of the source that a node cites. */
export function sourceOf(node: Nodes, definitions: Definitions): string | undefined {
  const url = linkTarget(node, definitions);
  if (url?.startsWith(scheme)) return url.slice(scheme.length);
  // A component such as <PullQuote source="reuters"> cites, too.
  return node.type === "mdxJsxFlowElement" ? propOf(node, "source") : undefined;
}

/** The text of a component's prop. */
export function propOf(node: Component, name: string): string | undefined {
  const prop = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
  return typeof prop?.value === "string" ? prop.value : undefined;
}
