/** Common mistakes in YAML: syntax errors, and values that YAML does not read as intended. */
import {
  isAlias,
  isCollection,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Document,
  type YAMLError,
} from "yaml";
import type { FieldProblem, Path } from "#newsroom/problem.ts";

/** Explains an error of the YAML parser to editors. */
export function explain({ code, message }: YAMLError): FieldProblem {
  const problem = (wrong: string, right: string): FieldProblem => ({ path: [], wrong, right });
  switch (code) {
    case "DUPLICATE_KEY":
      return problem("This field appears twice.", "Remove one of the two.");
    case "TAB_AS_INDENT":
      return problem("The line is indented with a tab.", "Indent with spaces.");
    case "BLOCK_AS_IMPLICIT_KEY":
      return problem(
        "There is an extra colon here, or the line is indented too far.",
        "Put text that contains a colon in quotes. Align the fields of a group.",
      );
    case "BAD_SCALAR_START":
      return problem(
        "The value starts with a character that has a special meaning in YAML.",
        "Put the value in quotes.",
      );
    case "MULTIPLE_DOCS":
      return problem(
        "A second set of fields starts here.",
        "Keep all fields together, without a line of --- between them.",
      );
  }
  if (message.startsWith("Missing closing"))
    return problem("A quotation mark here or above is not closed.", "Close it.");
  if (code === "BAD_INDENT" && message.startsWith("Flow"))
    return problem("A bracket is not closed.", "Close it, and indent its lines.");
  if (message.startsWith("Implicit map keys need"))
    return problem("The line is not a field: it has no colon.", "Write it as name: value.");
  if (message.endsWith("scalar at node end")) {
    const right = "Put the whole value in quotes. Inside '…', write an apostrophe as ''.";
    return problem("There is text after the end of the value.", right);
  }
  return problem(
    `The fields are not valid YAML: ${message}.`,
    "Check the colons, quotes, brackets and indentation around this line.",
  );
}

/** Anchors, aliases and tags: text that starts like one would silently lose its first word. */
export function instructions(document: Document.Parsed): FieldProblem[] {
  const found: FieldProblem[] = [];
  visit(document, {
    Node(_, node, ancestors) {
      const sign = isAlias(node) ? "*" : node.anchor ? "&" : node.tag ? "!" : undefined;
      if (!sign) return;
      found.push({
        path: pathTo([...ancestors, node]),
        wrong: `The value starts with ${sign}, which has a special meaning in YAML.`,
        right: "Put the value in quotes.",
      });
    },
  });
  return found;
}

/** Lists and groups in the place of a field's name. */
export function nameless(document: Document.Parsed): FieldProblem[] {
  const found: FieldProblem[] = [];
  visit(document, {
    Pair(_, { key }, ancestors) {
      if (!isCollection(key)) return;
      found.push({
        path: pathTo(ancestors),
        wrong: "The name of a field is a list or a group.",
        right:
          "Write the field as name: value, with quotes around a value that starts with [, { or ?.",
      });
    },
  });
  return found;
}

/** Dates that some YAML parsers read as text and others as a timestamp. */
export function unquotedDates(document: Document.Parsed): FieldProblem[] {
  const found: FieldProblem[] = [];
  const date = /^\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]+ ?(?:[Zz]|[+-][\d:]+)?)?$/;
  visit(document, {
    Scalar(key, { type, source = "" }, ancestors) {
      if (key === "key" || type !== "PLAIN" || !date.test(source)) return;
      found.push({
        path: pathTo(ancestors),
        wrong: `The date ${source} is not in quotes, so programs may read it differently.`,
        right: `Write it with quotation marks: "${source}".`,
      });
    },
  });
  return found;
}

/**
 * Values that a # cuts off: “flight # 370”. A comment with a space and words after its # is deliberate.
 * @param yaml what the document was parsed from
 */
export function cutValues(document: Document.Parsed, yaml: string): FieldProblem[] {
  const found: FieldProblem[] = [];
  visit(document, {
    Scalar(key, { type, range }, ancestors) {
      if (key === "key" || type !== "PLAIN" || !range) return;
      const lost = /^[ \t]*(#(?:\S|[ \t]+\d).*)/.exec(yaml.slice(range[1], range[1] + 200))?.[1];
      if (!lost) return;
      found.push({
        path: pathTo(ancestors),
        severity: "warning",
        wrong: `Everything from “${lost.length > 30 ? `${lost.slice(0, 29)}…` : lost}” on is a comment and not part of the value.`,
        right: "If it belongs to the value, put the whole value in quotes.",
      });
    },
  });
  return found;
}

/** The path of the last of these nodes, each of which contains the next. */
function pathTo(nodes: readonly unknown[]): Path {
  return nodes.flatMap((node, i): PropertyKey[] => {
    const parent = nodes[i - 1];
    if (isPair(node)) return [nameOf(node.key)];
    return isSeq(parent) ? [parent.items.indexOf(node)] : [];
  });
}

/** The name of a field, from its key; empty for a list or a group, which is no name. */
export function nameOf(key: unknown): string {
  return isCollection(key) ? "" : String(isScalar(key) ? key.value : key);
}
