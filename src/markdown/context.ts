import type { Nodes } from "mdast";
import type { Dispute } from "#newsroom/dispute.ts";
import { numberSources, type Source } from "#newsroom/source.ts";
import { citedIn, definitionsIn } from "./citations.ts";

/** What the plugins need to know of the article whose text they work on. */
export interface Context {
  sources: ReadonlyMap<string, Source>;
  /** The number of each source in the source list, from 1. */
  numbers: ReadonlyMap<string, number>;
  disputes: readonly Dispute[];
  /** Whether the text is filed under a place, as articles are and pages are not. */
  filed: boolean;
}

/** Astro hands plugins the frontmatter of a file here, for `.md` and `.mdx` alike. */
export interface MarkdownFile {
  data: { astro?: { frontmatter?: Record<string, unknown> }; roundup?: Context };
}

/** The context of a file, made from its frontmatter by the first plugin that asks. */
export function contextOf(tree: Nodes, file: MarkdownFile): Context {
  file.data.roundup ??= makeContext(tree, file.data.astro?.frontmatter ?? {});
  return file.data.roundup;
}

function makeContext(tree: Nodes, frontmatter: Record<string, unknown>): Context {
  const sources = ((frontmatter["sources"] ?? []) as Source[]).map((source) => ({
    ...source,
    // `.mdx` files arrive here with their frontmatter as written, where one id may stand without a list.
    ...(source.citing ? { citing: [source.citing].flat() } : {}),
  }));
  const order = numberSources(sources, citedIn(tree, definitionsIn(tree)));
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    numbers: new Map(order.map((id, index) => [id, index + 1])),
    disputes: (frontmatter["disputes"] ?? []) as Dispute[],
    filed: frontmatter["dateline"] !== undefined,
  };
}
