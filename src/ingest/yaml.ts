/** What editors write in YAML and do not mean: what is no YAML, and what YAML reads in another way. */
import { isAlias, isPair, isScalar, isSeq, visit, type Document, type YAMLError } from "yaml";
import type { FieldProblem, Path } from "#newsroom/problem.ts";

/** An error of the YAML parser, in words for editors. */
export function explain({ code, message }: YAMLError): FieldProblem {
  const problem = (wrong: string, right: string): FieldProblem => ({ path: [], wrong, right });
  switch (code) {
    case "DUPLICATE_KEY":
      return problem("This field stands here twice.", "Keep one of the two.");
    case "TAB_AS_INDENT":
      return problem("The line is indented with a tab.", "Indent with spaces.");
    case "BLOCK_AS_IMPLICIT_KEY":
      return problem(
        "There is a colon too many here, or the line is indented too far.",
        "Put text that holds a colon in quotes; begin the fields of a group in one column.",
      );
    case "BAD_SCALAR_START":
      return problem(
        "The value begins with a character that has a meaning in YAML.",
        "Put the value in quotes.",
      );
    case "MULTIPLE_DOCS":
      return problem(
        "A second set of fields begins here.",
        "Keep all fields together, without a line of --- between them.",
      );
  }
  if (message.startsWith("Missing closing"))
    return problem("A quotation mark is opened here or above, and never closed.", "Close it.");
  if (code === "BAD_INDENT" && message.startsWith("Flow"))
    return problem("A bracket is opened and not closed.", "Close it, and indent its lines.");
  if (message.startsWith("Implicit map keys need"))
    return problem("The line is no field: it has no colon.", "Write it as name: value.");
  if (message.endsWith("scalar at node end")) {
    const right = "Put the whole value in quotes; between '…' an apostrophe is written ''.";
    return problem("Something follows where the value has ended.", right);
  }
  return problem(
    `The fields cannot be read as YAML: ${message}.`,
    "Check colons, quotes, brackets and indentation around this line.",
  );
}

/** Anchors, aliases and tags: a text that begins like one loses its first word without a sound. */
export function instructions(document: Document.Parsed): FieldProblem[] {
  const found: FieldProblem[] = [];
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

/** Dates that some programs read as text and others as an instant. */
export function unquotedDates(document: Document.Parsed): FieldProblem[] {
  const found: FieldProblem[] = [];
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

/** The name of a field. */
export function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
