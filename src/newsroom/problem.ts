import { nearest } from "./nearest.ts";
import { plural } from "./plural.ts";
import { printable } from "./printable.ts";

/** An error stops a build; a warning is advice. */
export type Severity = "error" | "warning";

interface Explanation {
  /** A sentence: what is wrong. */
  wrong: string;
  /** A sentence: what to do, or what would be right. */
  right: string;
  /** The id of the violated rule, if it has one. */
  rule?: string;
  /** Defaults to `error`. */
  severity?: Severity;
}

/** The path of a value in YAML or in the props of a component: `["sources", 2, "outlet"]`. */
export type Path = readonly PropertyKey[];

/** A problem in the field at a path. With an empty path, a problem in the text, at `words`. */
export interface FieldProblem extends Explanation {
  path: Path;
  words?: string;
}

/** A problem at a line, counted from 1. */
export interface LineProblem extends Explanation {
  line: number;
  /** The name of the field, such as `sources[2].outlet`; undefined for the text. */
  field?: string;
}

/** A problem in a file of `content/`, for an editor to fix. */
export interface Problem extends Explanation {
  /** The path from the project root, with forward slashes. */
  file: string;
  /** The line in that file, counted from 1. */
  line: number;
  /** The name of the field, such as `sources[2].outlet`; empty for the text or the whole file. */
  field: string;
  rule: string;
  severity: Severity;
}

/** The errors among problems, without warnings. */
export function errorsIn<Any extends Pick<Problem, "severity">>(problems: readonly Any[]): Any[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** The rule id for content that cannot be parsed or does not match its schema. */
const contentRule = "content";

/** A problem at a line of a file. Without a line, a problem of the whole file. */
export function problemIn(
  file: string,
  {
    line = 1,
    field = "",
    wrong,
    right,
    ...explanation
  }: Omit<LineProblem, "line"> & { line?: number },
): Problem {
  const shown = { field: printable(field), wrong: printable(wrong), right: printable(right) };
  return { file, line, rule: contentRule, severity: "error", ...explanation, ...shown };
}

/** `sources[2].outlet` */
export function fieldName(path: Path): string {
  return path
    .map((part, i) =>
      typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

/** Thrown if content cannot be published. Contains every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  /** @param message all problems as text */
  constructor(problems: readonly Problem[], message = describeProblems(problems)) {
    super(message);
    this.name = "ContentError";
    this.problems = problems;
    // Editors need the list of problems, not a stack trace.
    this.stack = this.message;
  }
}

/** All problems as text for a terminal, sorted by file and line, with the count at the end. */
export function describeProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  );
  const files = new Set(sorted.map((problem) => problem.file)).size;
  const count = `${plural(sorted.length, "problem")} in ${plural(files, "file")}`;
  const lines = sorted.map(
    ({ file, line, field, wrong, right }) =>
      `${printable(file)}:${line}${field ? `  ${field}` : ""}\n  ${wrong}\n  ${right}\n`,
  );
  return `${lines.join("\n")}\n${count}. Nothing was published.`;
}

/**
 * What to do about an unknown name: the known name that was probably meant, or else the known names.
 * @param where what the name could be added to, such as `content/places`
 */
export function suggest(name: string, known: Iterable<string>, where: string): string {
  const names = [...known].sort();
  const meant = nearest(name, names);
  if (meant) return `Did you mean “${meant}”? Otherwise add “${name}” to ${where}.`;
  if (names.length === 0) return `Add it to ${where}. There are no entries yet.`;
  const some = names.slice(0, 12).join(", ");
  return `Add it to ${where}, or use one of these: ${some}${names.length > 12 ? ", …" : ""}.`;
}
