import type { Nodes } from "mdast";
import { disputeSchema, type Dispute } from "#newsroom/dispute.ts";
import { numberSources, type Source } from "#newsroom/source.ts";
import { typesetFields } from "#newsroom/typeset-fields.ts";
import { citedIn, definitionsIn } from "./citations.ts";

/** What the plugins need to know about the article that they process. */
export interface Context {
  sources: ReadonlyMap<string, Source>;
  /** Each source's number in the source list, from 1. */
  numbers: ReadonlyMap<string, number>;
  /** With typographic punctuation. */
  disputes: readonly Dispute[];
  /** The language of the paper, a BCP 47 tag. */
  language: string;
  /** Whether the text has a dateline: articles do, pages do not. */
  filed: boolean;
  /** The path below which the paper is on its host: `/paper`, or nothing. */
  base: string;
}

/** A file as plugins get it. Astro passes the frontmatter of both `.md` and `.mdx` files in `data.astro`. */
export interface MarkdownFile {
  data: { astro?: { frontmatter?: Record<string, unknown> }; roundup?: Context };
}

/** The context of a file, created from its frontmatter on first use. */
export function contextOf(tree: Nodes, file: MarkdownFile): Context {
  file.data.roundup ??= makeContext(tree, file.data.astro?.frontmatter ?? {});
  return file.data.roundup;
}

function makeContext(tree: Nodes, frontmatter: Record<string, unknown>): Context {
  const sources = (frontmatter["sources"] ?? []) as Source[];
  const language = String(frontmatter["language"]);
  const order = numberSources(sources, citedIn(tree, definitionsIn(tree)));
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    numbers: new Map(order.map((id, index) => [id, index + 1])),
    disputes: ((frontmatter["disputes"] ?? []) as Dispute[]).map((dispute) =>
      typesetFields(disputeSchema, dispute, language),
    ),
    language,
    filed: frontmatter["dateline"] !== undefined,
    base: String(frontmatter["base"] ?? ""),
  };
}
