import { nearest } from "./nearest.ts";
import { plural } from "./plural.ts";

/** Something in the content that an editor has to put right. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  /** The field as an editor sees it, such as `sources[2].outlet`; empty for the text or the whole file. */
  field: string;
  /** What is wrong, a sentence. */
  wrong: string;
  /** What would be right, a sentence. */
  right: string;
  /** Which rule is broken, where the rule has a name of its own. */
  rule?: string;
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
