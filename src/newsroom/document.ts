/**
 * A file of the newsroom as text: decoded, split into frontmatter and body, its YAML parsed, every value
 * still knowing its line.
 */
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Node } from "yaml";
import type { z } from "zod";
import { nearest } from "./nearest.ts";
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
      `The file is ${size} MB large.`,
      "An article is text of at most 1 MB; put pictures beside it in files of their own.",
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
  /** The data as it stands, for checks that can do with a part of it. */
  raw: unknown;
  problems: Problem[];
  /** The line of the file on which a field stands, from 1. */
  lineOf(path: readonly PropertyKey[]): number;
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
  // A merge key or an alias bomb has no place here; the strict core schema keeps dates as they are written.
  const document = parseDocument(yaml, {
    lineCounter: lines,
    maxAliasCount: 0,
    prettyErrors: false,
  } as never);
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const here = path.slice(0, length);
      const parent = length === 1 ? document.contents : document.getIn(here.slice(0, -1), true);
      const name = here.at(-1);
      if (isMap(parent)) {
        const pair = parent.items.find(({ key }) => isScalar(key) && key.value === name);
        if (isPair(pair) && isScalar(pair.key) && pair.key.range) return lineAt(pair.key.range[0]);
      }
      const node = document.getIn(here, true) as Node | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const fields = (problems: Problem[], data?: z.infer<Schema>, raw?: unknown) => ({
    data: problems.length === 0 ? data : undefined,
    raw,
    problems,
    lineOf,
  });

  if (document.errors.length > 0) {
    return fields(
      document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        field: "",
        wrong: `The YAML cannot be read: ${sentence(error.message)}`,
        right: yamlRemedy(error.code),
      })),
    );
  }

  const problems: Problem[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === "value" || typeof key === "number") {
        const plainDate =
          node.type === "PLAIN" && /^\d{4}-\d{2}-\d{2}/.test(String(node.source ?? ""));
        if (plainDate && node.range) {
          problems.push({
            file,
            line: lineAt(node.range[0]),
            field: "",
            wrong: `The date ${String(node.source)} is not in quotes, and programs read it in different ways.`,
            right: `Write "${String(node.source)}" with the quotation marks.`,
          });
        }
      }
    },
  });

  const raw: unknown = document.toJS({ maxAliasCount: 0 });
  const result = schema.safeParse(raw ?? {});
  if (!result.success) {
    for (const issue of result.error.issues)
      problems.push(...issueToProblems(issue, file, schema, lineOf));
  }
  return fields(problems, result.data, raw);
}

/** A zod issue in an editor's words; an issue about unknown keys becomes one problem for each key. */
function issueToProblems(
  issue: z.core.$ZodIssue,
  file: string,
  schema: z.ZodType,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(shapeOf(schemaAt(schema, issue.path)) ?? {});
    return issue.keys.map((key) => {
      const meant = nearest(key, known);
      return {
        file,
        line: lineOf([...issue.path, key]),
        field: fieldName([...issue.path, key]),
        wrong: `“${key}” is not a field here.`,
        right: meant ? `Did you mean “${meant}”?` : `The fields are ${known.join(", ")}.`,
      };
    });
  }
  if (issue.code === "invalid_union") {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest) {
      return issueToProblems(
        { ...deepest, path: [...issue.path, ...deepest.path] },
        file,
        schema,
        lineOf,
      );
    }
  }
  return [
    {
      file,
      line: lineOf(issue.path),
      field: fieldName(issue.path),
      wrong: sentence(issue.message),
      right: schemaAt(schema, issue.path)?.description ?? "See the README's table of fields.",
    },
  ];
}

/** `sources[2].outlet` */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) =>
      typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

/** The schema of the value at `path`, or of the nearest described value around it. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  let described: z.ZodType | undefined = schema;
  for (const part of path) {
    here =
      typeof part === "number"
        ? elementOf(here)
        : (shapeOf(here)?.[String(part)] as z.ZodType | undefined);
    if (!here) return described;
    if (here.description) described = here;
  }
  return here.description ? here : described;
}

type Definition = {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
};

function unwrap(schema: z.ZodType | undefined): Definition | undefined {
  const definition = schema?.def as Definition | undefined;
  const inner = definition?.innerType ?? definition?.in;
  return inner ? unwrap(inner) : definition;
}

function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  return unwrap(schema)?.shape;
}

function elementOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  const definition = unwrap(schema);
  return (
    definition?.element ?? definition?.options?.map((option) => elementOf(option)).find(Boolean)
  );
}

function sentence(message: string): string {
  const trimmed = message.trim().replace(/\s+/g, " ");
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function yamlRemedy(code: string): string {
  if (code === "DUPLICATE_KEY") return "Keep one of the two fields.";
  if (code === "TAB_AS_INDENT") return "Indent with spaces.";
  return "Check indentation, colons and quotes; text with a colon or quotation marks needs quotes around it.";
}
