import { nearest } from "./nearest.ts";
import { plural } from "./plural.ts";

/** An error stops a build; a warning is advice. */
export type Severity = "error" | "warning";

interface Explanation {
  /** What is wrong, a sentence. */
  wrong: string;
  /** What would be right, a sentence. */
  right: string;
  /** The id of the rule that is broken, if the rule has one. */
  rule?: string;
  /** An error unless set. */
  severity?: Severity;
}

/** Where a value stands in YAML or in the props of a component: `["sources", 2, "outlet"]`. */
export type Path = readonly PropertyKey[];

/** A problem at the path of a field, or, with an empty path, at some words of the text. */
export interface FieldProblem extends Explanation {
  path: Path;
  words?: string;
}

/** A problem at a line, counted from 1. */
export interface LineProblem extends Explanation {
  line: number;
  /** The field as an editor sees it, such as `sources[2].outlet`; missing for the text. */
  field?: string;
}

/** A problem in a file of `content/`, for an editor to fix. */
export interface Problem extends Explanation {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  /** The field as an editor sees it; empty for the text or the whole file. */
  field: string;
  rule: string;
  severity: Severity;
}

/** The rule of what cannot be read at all, or does not fit its schema. */
const contentRule = "content";

/** A problem at a line of a file; without a line, of the whole file. */
export function problemIn(
  file: string,
  { line = 1, field = "", ...explanation }: Omit<LineProblem, "line"> & { line?: number },
): Problem {
  return { file, line, field, rule: contentRule, severity: "error", ...explanation };
}

/** `sources[2].outlet` */
export function fieldName(path: Path): string {
  return path
    .map((part, i) =>
      typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

/** Thrown when content cannot be published; carries every problem found, never only the first. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.name = "ContentError";
    this.problems = problems;
    // An editor needs the list, not the place in our code where it was made.
    this.stack = this.message;
  }
}

/** All problems as text for a terminal, sorted by file and line, with a closing count. */
export function describeProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  );
  const files = new Set(sorted.map((problem) => problem.file)).size;
  const count = `${plural(sorted.length, "problem")} in ${plural(files, "file")}`;
  const lines = sorted.map(
    ({ file, line, field, wrong, right }) =>
      `${file}:${line}${field ? `  ${field}` : ""}\n  ${wrong}\n  ${right}\n`,
  );
  return `${lines.join("\n")}\n${count}. Nothing was published.`;
}

/** What to do about a name that does not exist: the one that was probably meant, or what there is. */
export function suggest(name: string, known: Iterable<string>, where: string): string {
  const names = [...known].sort();
  const meant = nearest(name, names);
  if (meant) return `Did you mean “${meant}”? Otherwise add “${name}” to ${where}.`;
  if (names.length === 0) return `Add it to ${where}, where there is nothing yet.`;
  const some = names.slice(0, 12).join(", ");
  return `Add it to ${where}, or take one from there: ${some}${names.length > 12 ? ", …" : ""}.`;
}
