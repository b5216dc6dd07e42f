import type { Content } from "#ingest/reader.ts";
import type { LineProblem, Severity } from "#newsroom/problem.ts";
import type { Manuscript } from "./manuscript.ts";

/** Everything around the file that a rule looks at. */
export interface Desk {
  content: Content;
  now: Date;
  /** The instant from which an address of this site is there: -Infinity for always, Infinity for a draft's. */
  addresses: ReadonlyMap<string, number>;
  /** The anchors of the page at an address, where the rules know them. */
  anchorsAt(path: string): ReadonlySet<string> | undefined;
  /** The text of a file in the last commit, where it differs from the file's. */
  earlier(file: string): string | undefined;
  /** Addresses elsewhere that are dead, with what the network said; undefined when it was not asked. */
  dead: ReadonlyMap<string, string> | undefined;
}

/** Something that a careful colleague looks for. */
export interface Rule {
  /** Lower-case words with hyphens: what an exception in the frontmatter names. */
  id: string;
  /** Why the rule is there, one sentence. */
  reason: string;
  /** A warning unless said otherwise. */
  severity?: Severity;
  /** Whether its findings go away by themselves, so that an exception may outlive them. */
  passing?: true;
  check(manuscript: Manuscript, desk: Desk): LineProblem[];
}
