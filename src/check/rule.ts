import type { Content } from "#ingest/reader.ts";
import type { LineProblem, Severity } from "#newsroom/problem.ts";
import type { RegistryName } from "#newsroom/registry.ts";
import type { Manuscript } from "./manuscript.ts";

/** What a rule may look at beyond the file that it checks. */
export interface Desk {
  /** The site and the registries. Not the articles: findings would change whenever another article does. */
  content: Pick<Content, "site" | RegistryName>;
  site: Content["site"];
  now: Date;
  /** When each address of this site is published, in milliseconds: -Infinity for always, Infinity for a draft. */
  addresses: Pick<ReadonlyMap<string, number>, "get" | "has" | "keys">;
  /** The anchors of the page at an address; undefined for pages that are not made from one file. */
  anchorsAt(path: string): ReadonlySet<string> | undefined;
  /** The text of a file in the last commit; undefined if the file has not changed. */
  earlier(file: string): string | undefined;
  /** The dead external links, each with what is wrong; undefined if they were not checked. */
  dead: ReadonlyMap<string, string> | undefined;
}

/** An editorial rule. */
export interface Rule {
  /** Lowercase words with hyphens; exceptions in the frontmatter refer to it. */
  id: string;
  /** The reason for the rule, one sentence. */
  reason: string;
  /** A warning unless set. */
  severity?: Severity;
  /** Whether it may report errors, so that builds apply it, too. */
  stops?: true;
  /** Whether its findings may disappear without an edit, so that an unused exception is not a mistake. */
  transient?: true;
  /** Whether it also checks the entries of registries; the others check articles, pages and `site.yaml`. */
  everywhere?: true;
  check(manuscript: Manuscript, desk: Desk): LineProblem[];
}
