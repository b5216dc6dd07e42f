import type { Content } from "#ingest/reader.ts";
import type { Severity } from "./findings.ts";
import type { Manuscript } from "./manuscript.ts";

/** What a rule has to say about one place of a file. */
export interface Remark {
  /** Line in the file, from 1. */
  line: number;
  /** The field, or empty for the text. */
  field: string;
  /** What is wrong, a sentence. */
  wrong: string;
  /** What would be right, a sentence. */
  right: string;
  /** Where this one weighs more, or less, than the rule does otherwise. */
  severity?: Severity;
}

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
  check(manuscript: Manuscript, desk: Desk): Remark[];
}
