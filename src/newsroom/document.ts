/**
 * A file of the newsroom as text: decoded, split into frontmatter and body, its YAML parsed, every value
 * still knowing its line.
 */
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from "yaml";
import type { z } from "zod";
import { complaintsOf, fieldName, type Complaint, type Path } from "./complaint.ts";
import type { Problem } from "./problem.ts";

/** Larger files are not articles: a long one has 20 kB. */
export const largestFile = 1_000_000;

export interface Text {
  text: string;
  problems: Problem[];
}

/**
 * The text of a file as UTF-8. A byte-order mark and Windows line endings are accepted and dropped; what is
 * too large, or no text, is a problem.
 */
export function decode(file: string, bytes: Uint8Array): Text {
  const problem = (wrong: string, right: string): Text => ({
    text: "",
    problems: [{ file, line: 1, field: "", wrong, right }],
  });
  if (bytes.byteLength > largestFile) {
    const size = (bytes.byteLength / 1e6).toFixed(1);
    return problem(
      `The file has ${size} MB; texts have at most 1 MB.`,
      "Put pictures in files of their own beside the article, or split the text.",
    );
  }
  if (bytes.includes(0)) {
    return problem(
      "This is not a text file.",
      "Save it as plain text in UTF-8, or move it out of content/.",
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: text.replaceAll("\r\n", "\n"), problems: [] };
  } catch {
    return problem("The file is not in UTF-8.", "Save it again with the encoding UTF-8.");
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
  const nothing = { yaml: "", body: text, yamlLine: 1, bodyLine: 1 };
  const open = /^---[ \t]*\n/.exec(text);
  if (!open) {
    const problem = {
      file,
      line: 1,
      field: "",
      wrong: "The file has no frontmatter.",
      right: "Begin it with a line of ---, the fields, and another line of ---.",
    };
    return { ...nothing, problems: [problem] };
  }
  const close = /^---[ \t]*(?:\n|$)/m.exec(text.slice(open[0].length));
  if (!close) {
    const problem = {
      file,
      line: 1,
      field: "",
      wrong: "The frontmatter never ends.",
      right: "Close it with a line of --- after the last field.",
    };
    return { ...nothing, problems: [problem] };
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
  const report = ({ path, wrong, right }: Complaint, line = lineOf(path)): Problem => ({
    file,
    line,
    field: fieldName(path),
    wrong,
    right,
  });
  const unreadable = [
    ...instructions(document).map((complaint) => report(complaint)),
    ...document.errors.map((error) => report(explain(error), lineAt(error.pos[0]))),
  ].filter(isFirstOfLine);
  if (unreadable.length > 0) return { data: undefined, problems: unreadable, lineOf };

  const result = schema.safeParse(document.toJS() ?? {});
  const problems = [
    ...unquotedDates(document),
    ...(result.error?.issues ?? []).flatMap((issue) => complaintsOf(issue, schema)),
  ].map((complaint) => report(complaint));
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

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** What follows the first thing on a line that is no YAML is mostly its echo. */
function isFirstOfLine({ line }: Problem, index: number, problems: readonly Problem[]): boolean {
  return problems.findIndex((problem) => problem.line === line) === index;
}

function explain({ code, message }: YAMLError): Complaint {
  const complaint = (wrong: string, right: string): Complaint => ({ path: [], wrong, right });
  switch (code) {
    case "DUPLICATE_KEY":
      return complaint("This field stands here twice.", "Keep one of the two.");
    case "TAB_AS_INDENT":
      return complaint("The line is indented with a tab.", "Indent with spaces.");
    case "BLOCK_AS_IMPLICIT_KEY":
      return complaint(
        "There is a colon too many here, or the line is indented too far.",
        "Put text that holds a colon in quotes; begin the fields of a group in one column.",
      );
    case "BAD_SCALAR_START":
      return complaint(
        "The value begins with a character that has a meaning in YAML.",
        "Put the value in quotes.",
      );
    case "MULTIPLE_DOCS":
      return complaint(
        "A second set of fields begins here.",
        "Keep all fields together, without a line of --- between them.",
      );
  }
  if (message.startsWith("Missing closing"))
    return complaint("A quotation mark is opened here or above, and never closed.", "Close it.");
  if (code === "BAD_INDENT" && message.startsWith("Flow"))
    return complaint("A bracket is opened and not closed.", "Close it, and indent its lines.");
  if (message.startsWith("Implicit map keys need"))
    return complaint("The line is no field: it has no colon.", "Write it as name: value.");
  if (message.endsWith("scalar at node end")) {
    const right = "Put the whole value in quotes; between '…' an apostrophe is written ''.";
    return complaint("Something follows where the value has ended.", right);
  }
  return complaint(
    `The fields cannot be read as YAML: ${message}.`,
    "Check colons, quotes, brackets and indentation around this line.",
  );
}

/** Anchors, aliases and tags: a text that begins like one loses its first word without a sound. */
function instructions(document: Document.Parsed): Complaint[] {
  const found: Complaint[] = [];
  visit(document, {
    Node(_, node, ancestors) {
      const sign = isAlias(node) ? "*" : node.anchor ? "&" : node.tag ? "!" : undefined;
      if (!sign) return;
      found.push({
        path: pathTo([...ancestors, node]),
        wrong: `The value begins with ${sign}, which YAML takes for an instruction.`,
        right: "Put the value in quotes.",
      });
    },
  });
  return found;
}

function unquotedDates(document: Document.Parsed): Complaint[] {
  const found: Complaint[] = [];
  const date = /^\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]+ ?(?:[Zz]|[+-][\d:]+)?)?$/;
  visit(document, {
    Scalar(key, { type, source = "" }, ancestors) {
      if (key === "key" || type !== "PLAIN" || !date.test(source)) return;
      found.push({
        path: pathTo(ancestors),
        wrong: `The date ${source} is not in quotes, and programs read it in different ways.`,
        right: `Write "${source}" with the quotation marks.`,
      });
    },
  });
  return found;
}

/** The path of the last of these nodes, each of which holds the next. */
function pathTo(nodes: readonly unknown[]): Path {
  return nodes.flatMap((node, i): PropertyKey[] => {
    const parent = nodes[i - 1];
    if (isPair(node)) return [nameOf(node.key)];
    return isSeq(parent) ? [parent.items.indexOf(node)] : [];
  });
}
