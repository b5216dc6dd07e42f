/**
 * Citations: a link to `source:<id>` attributes a statement to a source. It becomes a link to the cited piece,
 * followed by the number of the source's entry in the article's source list.
 */
import type { Definition, Nodes } from "mdast";
import { visit } from "./visit.ts";

/** The URL prefix of citations. */
export const scheme = "source:";

/** A block-level component in an `.mdx` article. */
export type Component = Extract<Nodes, { type: "mdxJsxFlowElement" }>;

export interface Citation {
  source: string;
  /** Line in the parsed text, from 1. */
  line: number;
}

/** URLs by reference label, from definitions such as `[r]: source:reuters`. */
export type Definitions = ReadonlyMap<string, string>;

export function definitionsIn(root: Nodes): Definitions {
  const definitions = new Map<string, string>();
  visit(root, "definition", ({ identifier, url }: Definition) => {
    // In Markdown, the first definition of a label wins.
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  return definitions;
}

/** The URL of a link, whether inline or by reference (`[Reuters][r]`). */
export function linkTarget(node: Nodes, definitions: Definitions): string | undefined {
  if (node.type === "link") return node.url;
  return node.type === "linkReference" ? definitions.get(node.identifier) : undefined;
}

/** All citations under a node, in document order. */
export function citationsIn(node: Nodes, definitions: Definitions): Citation[] {
  const found: Citation[] = [];
  visit(node, (child) => {
    const source = sourceOf(child, definitions);
    if (source !== undefined) found.push({ source, line: child.position?.start.line ?? 1 });
  });
  return found;
}

/** The ids of the sources cited under a node, without duplicates, in the order of their first citation. */
export function citedIn(node: Nodes, definitions: Definitions): string[] {
  return [...new Set(citationsIn(node, definitions).map(({ source }) => source))];
}

/** The id of the source that a node cites. */
export function sourceOf(node: Nodes, definitions: Definitions): string | undefined {
  const url = linkTarget(node, definitions);
  if (url?.startsWith(scheme)) return url.slice(scheme.length);
  // A component such as <PullQuote source="reuters"> is a citation, too.
  return node.type === "mdxJsxFlowElement" ? propOf(node, "source") : undefined;
}

/** The value of a component's prop, if it is plain text. */
export function propOf(node: Component, name: string): string | undefined {
  const prop = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
  return typeof prop?.value === "string" ? prop.value : undefined;
}
