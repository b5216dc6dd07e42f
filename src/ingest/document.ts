/** Reads a content file: decodes it, splits it into frontmatter and body, and parses its YAML with line numbers. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import {
  errorsIn,
  fieldName,
  problemIn,
  type FieldProblem,
  type LineProblem,
  type Path,
  type Problem,
} from "#newsroom/problem.ts";
import { fieldProblemsOf } from "#newsroom/schema-problems.ts";
import { validParts, type Parts } from "#newsroom/valid-parts.ts";
import { cutValues, explain, instructions, nameless, nameOf, unquotedDates } from "./yaml.ts";
import { yamlLimitProblem } from "./yaml-limits.ts";

/** In bytes. A long article has 20 kB, so a larger file is a mistake. */
const largestFile = 1_000_000;

export interface DecodedText {
  text: string;
  problems: Problem[];
}

/**
 * Decodes a file as UTF-8. Removes a byte-order mark, makes \n of every line end that YAML or Markdown
 * know, and reports a file that is too large or is not text.
 */
export function decode(file: string, bytes: Uint8Array): DecodedText {
  const unreadable = (wrong: string, right: string): DecodedText => ({
    text: "",
    problems: [problemIn(file, { wrong, right })],
  });
  if (bytes.byteLength > largestFile) {
    const size = (bytes.byteLength / 1e6).toFixed(1);
    return unreadable(
      `The file is ${size} MB; the limit is 1 MB.`,
      "Move pictures to separate files in the article's folder, or split the text.",
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
    return { text: text.replaceAll(/\r\n?/g, "\n"), problems: [] };
  } catch {
    return unreadable("The file is not encoded in UTF-8.", "Save it with UTF-8 encoding.");
  }
}

export interface Split {
  yaml: string;
  body: string;
  /** The line of the file on which the YAML starts, from 1. */
  yamlLine: number;
  /** The line of the file on which the body starts, from 1. */
  bodyLine: number;
  problems: Problem[];
}

/** Splits a text into the frontmatter, which is between two lines of `---`, and the body. */
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
      "Start it with a line of ---, the fields, and another line of ---.",
    );
  }
  // Without the m flag, which also takes U+2028 for the end of a line, as YAML and Markdown do not.
  const rest = text.slice(open[0].length);
  const close = /(?:^|(?<=\n))---[ \t]*(?:\n|$)/.exec(rest);
  if (!close) {
    return unsplit("The frontmatter is not closed.", "Add a line of --- after the last field.");
  }
  const yaml = rest.slice(0, close.index);
  return {
    yaml,
    body: rest.slice(close.index + close[0].length),
    yamlLine: 2,
    bodyLine: 3 + yaml.split("\n").length - 1,
    problems: [],
  };
}

export interface Fields<Data> {
  /** The validated data; undefined if there are errors. */
  data: Data | undefined;
  /** The valid parts of the data; undefined if the YAML cannot be parsed. */
  parts: Parts<Data> | undefined;
  problems: Problem[];
  /** The line of a field in the file, from 1; the line of its parent if it is missing. */
  lineOf(path: Path): number;
}

/**
 * Parses YAML and validates it against a schema.
 * @param firstLine the line of the file on which the YAML starts, from 1
 */
export function readFields<Schema extends z.ZodType>(
  file: string,
  yaml: string,
  firstLine: number,
  schema: Schema,
): Fields<z.infer<Schema>> {
  const refused = yamlLimitProblem(yaml);
  if (refused) {
    const problem = problemIn(file, { ...refused, line: firstLine + refused.line - 1 });
    return { data: undefined, parts: undefined, problems: [problem], lineOf: () => firstLine };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1;
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));
  const report = ({ path, ...problem }: FieldProblem, line = lineOf(path)): Problem =>
    problemIn(file, { line, field: fieldName(path), ...problem });
  const unreadable = [
    ...[...instructions(document), ...nameless(document)].map((problem) => report(problem)),
    ...document.errors.map((error) => report(explain(error), lineAt(error.pos[0]))),
  ].filter(isFirstOfLine);
  if (unreadable.length > 0)
    return { data: undefined, parts: undefined, problems: unreadable, lineOf };

  const written: unknown = document.toJS() ?? {};
  const result = schema.safeParse(written);
  const problems = [
    ...unquotedDates(document),
    ...cutValues(document, yaml),
    ...(result.error?.issues ?? []).flatMap((issue) => fieldProblemsOf(issue, schema)),
  ].map((problem) => report(problem));
  return {
    data: errorsIn(problems).length === 0 ? result.data : undefined,
    parts: validParts(written, result.error?.issues ?? []),
    problems,
    lineOf,
  };
}

/** Where a field starts in the YAML, or its parent if it is missing. */
function offsetOf(document: Document.Parsed, path: Path): number {
  if (path.length === 0) return 0;
  const parentPath = path.slice(0, -1);
  const parent = parentPath.length === 0 ? document.contents : document.getIn(parentPath, true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => nameOf(key) === path.at(-1));
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  const node = isSeq(parent) ? parent.items[Number(path.at(-1))] : undefined;
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, parentPath);
}

/** Further syntax errors on a line are usually consequences of the first one. */
function isFirstOfLine({ line }: Problem, index: number, problems: readonly Problem[]): boolean {
  return problems.findIndex((problem) => problem.line === line) === index;
}

/** Converts the problems of a text, which starts on line `bodyLine` of its file, to problems of the file. */
export function inFile(
  file: string,
  bodyLine: number,
  problems: readonly LineProblem[],
): Problem[] {
  return problems.map(({ line, ...problem }) =>
    problemIn(file, { line: bodyLine + line - 1, ...problem }),
  );
}

/** The number of the first line that contains `words`, from 1. Returns 1 if there is none. */
export function lineWith(text: string, words: string): number {
  return text.slice(0, Math.max(0, text.indexOf(words))).split("\n").length;
}
