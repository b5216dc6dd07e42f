/**
 * A file of the newsroom as text: decoded, split into frontmatter and body, its YAML parsed, every value
 * still knowing its line.
 */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import {
  fieldName,
  problemIn,
  type FieldProblem,
  type Path,
  type Problem,
} from "#newsroom/problem.ts";
import { fieldProblemsOf } from "#newsroom/schema-problems.ts";
import { explain, instructions, nameOf, unquotedDates } from "./yaml.ts";

/** Larger files are not articles: a long one has 20 kB. */
const largestFile = 1_000_000;

export interface DecodedText {
  text: string;
  problems: Problem[];
}

/**
 * The text of a file as UTF-8. A byte-order mark and Windows line endings are accepted and dropped; what is
 * too large, or no text, is a problem.
 */
export function decode(file: string, bytes: Uint8Array): DecodedText {
  const unreadable = (wrong: string, right: string): DecodedText => ({
    text: "",
    problems: [problemIn(file, { wrong, right })],
  });
  if (bytes.byteLength > largestFile) {
    const size = (bytes.byteLength / 1e6).toFixed(1);
    return unreadable(
      `The file has ${size} MB; texts have at most 1 MB.`,
      "Put pictures in files of their own beside the article, or split the text.",
    );
  }
  if (bytes.includes(0)) {
    return unreadable(
      "This is not a text file.",
      "Save it as plain text in UTF-8, or move it out of content/.",
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: text.replaceAll("\r\n", "\n"), problems: [] };
  } catch {
    return unreadable("The file is not in UTF-8.", "Save it again with the encoding UTF-8.");
  }
}

export interface Split {
  yaml: string;
  body: string;
  /** The line of the file on which the YAML begins, from 1. */
  yamlLine: number;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  problems: Problem[];
}

/** Separates the frontmatter, between two lines of `---`, from the body. */
export function split(file: string, text: string): Split {
  const unsplit = (wrong: string, right: string): Split => ({
    yaml: "",
    body: text,
    yamlLine: 1,
    bodyLine: 1,
    problems: [problemIn(file, { wrong, right })],
  });
  const open = /^---[ \t]*\n/.exec(text);
  if (!open) {
    return unsplit(
      "The file has no frontmatter.",
      "Begin it with a line of ---, the fields, and another line of ---.",
    );
  }
  const close = /^---[ \t]*(?:\n|$)/m.exec(text.slice(open[0].length));
  if (!close) {
    return unsplit(
      "The frontmatter never ends.",
      "Close it with a line of --- after the last field.",
    );
  }
  const yaml = text.slice(open[0].length, open[0].length + close.index);
  return {
    yaml,
    body: text.slice(open[0].length + close.index + close[0].length),
    yamlLine: 2,
    bodyLine: 3 + yaml.split("\n").length - 1,
    problems: [],
  };
}

export interface Fields<Data> {
  /** The checked data, when there is nothing wrong with it. */
  data: Data | undefined;
  problems: Problem[];
  /** The line of the file on which a field stands, from 1; of what is around it where it is missing. */
  lineOf(path: Path): number;
}

/**
 * Parses YAML and checks it against a schema.
 * @param firstLine the line of the file on which the YAML begins, from 1
 */
export function readFields<Schema extends z.ZodType>(
  file: string,
  yaml: string,
  firstLine: number,
  schema: Schema,
): Fields<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1;
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));
  const report = ({ path, wrong, right }: FieldProblem, line = lineOf(path)): Problem =>
    problemIn(file, { line, field: fieldName(path), wrong, right });
  const unreadable = [
    ...instructions(document).map((problem) => report(problem)),
    ...document.errors.map((error) => report(explain(error), lineAt(error.pos[0]))),
  ].filter(isFirstOfLine);
  if (unreadable.length > 0) return { data: undefined, problems: unreadable, lineOf };

  const result = schema.safeParse(document.toJS() ?? {});
  const problems = [
    ...unquotedDates(document),
    ...(result.error?.issues ?? []).flatMap((issue) => fieldProblemsOf(issue, schema)),
  ].map((problem) => report(problem));
  return { data: problems.length === 0 ? result.data : undefined, problems, lineOf };
}

/** Where a field begins in the YAML, or what is around it when it is missing. */
function offsetOf(document: Document.Parsed, path: Path): number {
  if (path.length === 0) return 0;
  const around = path.slice(0, -1);
  const parent = around.length === 0 ? document.contents : document.getIn(around, true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => nameOf(key) === path.at(-1));
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  const node = isSeq(parent) ? parent.items[Number(path.at(-1))] : undefined;
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, around);
}

/** What follows the first thing on a line that is no YAML is mostly its echo. */
function isFirstOfLine({ line }: Problem, index: number, problems: readonly Problem[]): boolean {
  return problems.findIndex((problem) => problem.line === line) === index;
}
