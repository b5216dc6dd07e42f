/** Writes values as YAML, in the style of the files of `content/`. */
import { Document, isCollection, isScalar, isSeq, visit, type Scalar } from "yaml";

/** YAML 1.1 reads these as a timestamp; in quotes, all programs read the same. */
const date = /^\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]+ ?(?:[Zz]|[+-][\d:]+)?)?$/;

/**
 * A single value.
 * @param quotes how the value that it replaces was written
 * @param inFlow whether it is between brackets
 */
export function scalarText(value: unknown, quotes: Scalar.Type | undefined, inFlow: boolean) {
  const document = documentOf(inFlow ? [value] : { k: value }, inFlow);
  const scalar = document.getIn([inFlow ? 0 : "k"], true);
  const isQuoted = quotes === "QUOTE_SINGLE" || quotes === "QUOTE_DOUBLE";
  if (isScalar(scalar) && typeof value === "string" && isQuoted && !date.test(value))
    scalar.type = quotes;
  const text = textOf(document);
  return inFlow ? text.slice(1, -1) : text.slice("k: ".length);
}

/** A field with its value; lines after the first are indented to a column. */
export function fieldText(key: string, value: unknown, column: number): string {
  return indented(textOf(documentOf({ [key]: value }, false)), column);
}

/** An entry of a list, which begins with its dash. */
export function entryText(value: unknown, column: number): string {
  return indented(textOf(documentOf([value], false)), column);
}

/** A field of a group, or an entry of a list, that is between brackets. */
export function flowText(value: unknown, key?: string): string {
  return textOf(documentOf(key === undefined ? [value] : { [key]: value }, true)).slice(1, -1);
}

/** @param allFlow whether brackets are put around everything, or only around lists of plain values */
function documentOf(value: unknown, allFlow: boolean): Document {
  const document = new Document(value);
  visit(document, {
    Scalar(key, node) {
      if (key !== "key" && typeof node.value === "string" && date.test(node.value))
        node.type = "QUOTE_DOUBLE";
    },
    Node(_, node) {
      if (!isCollection(node)) return;
      const isPlain = isSeq(node) && node !== document.contents && node.items.every(isScalar);
      if (allFlow || isPlain || node.items.length === 0) node.flow = true;
    },
  });
  return document;
}

function textOf(document: Document): string {
  const options = { lineWidth: 0, blockQuote: false, flowCollectionPadding: false } as const;
  return document.toString(options).replace(/\n$/, "");
}

function indented(text: string, column: number): string {
  return text.replaceAll(/\n(?=.)/g, `\n${" ".repeat(column)}`);
}
