/**
 * Edits the fields of a file without touching the rest: comments, quotes, order, indentation and blank lines stay as
 * somebody wrote them.
 */
import { isMap, isScalar, isSeq, parseDocument, type Document } from "yaml";
import { applied, valueAt, type Edit, type FieldPath } from "./edit.ts";
import { splicesFor, type Splice } from "./splices.ts";

/** The names of the fields in the group at a path, in the order in which files have them. */
export type KeysOf = (path: FieldPath) => readonly string[];

/**
 * The YAML with an edit. Only the lines of the edited field change.
 * @throws {Error} if the YAML cannot be parsed
 */
export function edited(yaml: string, edit: Edit, keysOf: KeysOf): string {
  const document = parseDocument(yaml, { keepSourceTokens: true });
  const [error] = document.errors;
  if (error) throw error;
  const before: unknown = document.toJS();
  const wanted = applied(before, edit) ?? {};
  if (wanted === before) return yaml;
  // A form of YAML that nobody uses here may need its whole field written again, or even the whole document.
  for (const one of [edit, inField(edit, wanted)]) {
    const splices = splicesFor(yaml, document, one, keysOf);
    const spliced = splices && withSplices(yaml, splices);
    if (spliced !== undefined && means(spliced, wanted)) return spliced;
  }
  return rewritten(document, edit);
}

/** An edit as one of the top-level field that it is in. */
function inField({ at: [key = ""] }: Edit, wanted: unknown): Edit {
  const value = valueAt(wanted, [key]);
  return value === undefined ? { kind: "remove", at: [key] } : { kind: "set", at: [key], value };
}

/** A field that a person has to confirm has a mark in the comment after it. The YAML without the mark. */
export function confirmed(yaml: string, path: FieldPath): string {
  const node = parseDocument(yaml).getIn(path, true);
  const end = isScalar(node) || isSeq(node) || isMap(node) ? node.range?.[1] : undefined;
  return end === undefined ? yaml : yaml.slice(0, end) + yaml.slice(end).replace(markAfter, "");
}

/** The mark of `npm run new` after a value. */
export const markAfter = /^[ \t]*#[ \t]*TO CONFIRM.*/;

function withSplices(yaml: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, words }) => text.slice(0, from) + words + text.slice(to), yaml);
}

function means(yaml: string, wanted: unknown): boolean {
  const { errors, ...document } = parsed(yaml);
  return errors.length === 0 && inOrder(document.value ?? {}) === inOrder(wanted);
}

function parsed(yaml: string): { errors: readonly Error[]; value: unknown } {
  const document = parseDocument(yaml);
  return {
    errors: document.errors,
    value: document.errors.length > 0 ? undefined : document.toJS(),
  };
}

/** A value as text that does not depend on the order of fields. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The whole document written again, which keeps comments but not every space. */
function rewritten(document: Document, edit: Edit): string {
  const before: unknown = document.toJS();
  const after = valueAt(applied(before, edit), edit.at);
  if (after === undefined) document.deleteIn(edit.at);
  else document.setIn(edit.at, document.createNode(after));
  return document.toString({ lineWidth: 0 });
}
