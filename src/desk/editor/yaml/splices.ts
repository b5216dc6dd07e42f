/** Where an edit changes the text of a YAML document. */
import {
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { applied, valueAt, type Edit, type FieldPath } from "./edit.ts";
import type { KeysOf } from "./edited.ts";
import {
  dashOf,
  entryLines,
  flowSpans,
  keyStart,
  lineEnd,
  lineStart,
  pairCalled,
  pairEnd,
  type Span,
} from "./places.ts";
import { entryText, fieldText, flowText, scalarText } from "./write-value.ts";

/** A passage of the text, and what replaces it. */
export interface Splice extends Span {
  words: string;
}

/** The changes for an edit; undefined if they cannot be made in place. */
export function splicesFor(
  text: string,
  document: Document.Parsed,
  edit: Edit,
  keysOf: KeysOf,
): Splice[] | undefined {
  const root = document.contents;
  if (root !== null && !isMap(root) && !(isScalar(root) && root.value === null)) return undefined;
  const { at } = edit;
  switch (edit.kind) {
    case "set":
      return isMap(root)
        ? setIn(text, document, at, edit.value, keysOf)
        : append(text, at, edit.value);
    case "remove":
      return removeIn(text, document, at);
    case "insert": {
      const list = document.getIn(at, true);
      if (isSeq(list) && list.items.length > 0) return insertIn(text, list, edit.index, edit.value);
      const whole = valueAt(applied(document.toJS(), edit), at);
      return isMap(root) ? setIn(text, document, at, whole, keysOf) : append(text, at, whole);
    }
    case "move": {
      const list = document.getIn(at, true);
      return isSeq(list) ? moveIn(text, list, edit.from, edit.to) : undefined;
    }
  }
}

/** The first field of an empty document. */
function append(text: string, at: FieldPath, value: unknown): Splice[] | undefined {
  const [key] = at;
  if (at.length !== 1 || typeof key !== "string") return undefined;
  const start = text === "" || text.endsWith("\n") ? "" : "\n";
  return [insertion(text.length, `${start}${fieldText(key, value, 0)}\n`)];
}

function setIn(
  text: string,
  document: Document.Parsed,
  at: FieldPath,
  value: unknown,
  keysOf: KeysOf,
): Splice[] | undefined {
  const parentPath = at.slice(0, -1);
  const key = at.at(-1);
  const parent = parentPath.length === 0 ? document.contents : document.getIn(parentPath, true);
  if (isSeq(parent)) {
    const item = typeof key === "number" ? parent.items[key] : undefined;
    if (!isScalar(item) || !isPlain(value)) return undefined;
    return scalarSplices(text, item, value, parent.flow === true);
  }
  if (typeof key !== "string") return undefined;
  if (!isMap(parent))
    return parentPath.length === 0
      ? undefined
      : setIn(text, document, parentPath, { [key]: value }, keysOf);
  const pair = pairCalled(parent, key);
  if (pair) return replacePair(text, parent, pair, value);
  return insertPair(text, parent, key, value, keysOf(parentPath));
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function scalarSplices(text: string, scalar: Scalar, value: unknown, inFlow: boolean): Splice[] {
  const [from = 0, to = 0] = scalar.range ?? [];
  const isBlock = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
  // An empty text is in quotes because it must be.
  const quotes = scalar.value === "" ? undefined : (scalar.type as Scalar.Type);
  const words = scalarText(value, quotes, inFlow);
  return [{ from, to, words: isBlock ? `${words}\n` : words }, ...markSplices(text, to)];
}

/** Who changes a value has settled what was to be confirmed about it. */
function markSplices(text: string, end: number): Splice[] {
  const mark = /^[ \t]*#[ \t]*TO CONFIRM.*/.exec(text.slice(end))?.[0];
  return mark === undefined ? [] : [{ from: end, to: end + mark.length, words: "" }];
}

function replacePair(text: string, map: YAMLMap, pair: Pair, value: unknown): Splice[] {
  const { value: node } = pair;
  const inFlow = map.flow === true;
  const colon = text.indexOf(":", (pair.key as Scalar).range?.[1]) + 1;
  if (isScalar(node) && isPlain(value) && node.range && node.range[0] < node.range[1])
    return scalarSplices(text, node, value, inFlow);
  const end = pairEnd(pair, text);
  const key = String((pair.key as Scalar).value);
  const from = keyStart(pair);
  const whole = inFlow ? flowText(value, key) : fieldText(key, value, from - lineStart(text, from));
  // What follows the name, so that the name and its quotes stay.
  const words = whole.slice(whole.indexOf(":") + 1);
  return [{ from: colon, to: end, words }, ...markSplices(text, end)];
}

function insertPair(
  text: string,
  map: YAMLMap,
  key: string,
  value: unknown,
  order: readonly string[],
): Splice[] {
  const names = map.items.map((pair) => String((pair.key as Scalar).value));
  const before = new Set(order.slice(0, order.indexOf(key)));
  const previous = order.includes(key)
    ? names.findLastIndex((name) => before.has(name))
    : names.length - 1;
  if (map.flow) return insertFlow(text, map, previous + 1, flowText(value, key));
  const first = keyStart(map.items[0] as Pair);
  const column = first - lineStart(text, first);
  const words = fieldText(key, value, column);
  const pair = map.items[previous];
  if (!pair) return [insertion(first, `${words}\n${" ".repeat(column)}`)];
  return [insertLines(text, lineEnd(text, pairEnd(pair, text)), `${" ".repeat(column)}${words}\n`)];
}

function removeIn(text: string, document: Document.Parsed, at: FieldPath): Splice[] | undefined {
  const parentPath = at.slice(0, -1);
  const parent = parentPath.length === 0 ? document.contents : document.getIn(parentPath, true);
  const key = at.at(-1);
  if (isSeq(parent) && typeof key === "number") {
    const isLast = !parent.flow && parent.items.length === 1;
    return isLast ? emptyList(text, document, parentPath, parent) : removeEntry(text, parent, key);
  }
  if (!isMap(parent) || typeof key !== "string") return undefined;
  const pair = pairCalled(parent, key);
  if (!pair) return [];
  if (parent.flow) return removeFlow(text, parent, parent.items.indexOf(pair));
  const from = keyStart(pair);
  const to = lineEnd(text, pairEnd(pair, text));
  const start = lineStart(text, from);
  if (text.slice(start, from).trim() === "") return [{ from: start, to, words: "" }];
  // It is on the line of a dash, where the next field takes its place.
  if (parent.items.length < 2) return undefined;
  const indentation = /^[ \t]*/.exec(text.slice(to))?.[0].length ?? 0;
  return [{ from, to: to + indentation, words: "" }];
}

function removeEntry(text: string, list: YAMLSeq, index: number): Splice[] | undefined {
  if (list.flow) return removeFlow(text, list, index);
  const lines = entryLines(list, text)[index];
  return lines && [{ ...lines, words: "" }];
}

/** Removes the only entry of a list, with the comments before it. */
function emptyList(
  text: string,
  document: Document.Parsed,
  path: FieldPath,
  list: YAMLSeq,
): Splice[] | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? pairCalled(parent, String(path.at(-1))) : undefined;
  const [lines] = entryLines(list, text);
  if (!pair || !lines) return undefined;
  const colon = text.indexOf(":", (pair.key as Scalar).range?.[1]) + 1;
  return [insertion(colon, " []"), { from: lineEnd(text, colon), to: lines.to, words: "" }];
}

function insertIn(text: string, list: YAMLSeq, index: number, value: unknown): Splice[] {
  if (list.flow) return insertFlow(text, list, index, flowText(value));
  const dash = dashOf(list, 0);
  const column = dash - lineStart(text, dash);
  const lines = entryLines(list, text);
  const words = `${" ".repeat(column)}${entryText(value, column)}\n`;
  const before = lines[index];
  return [before ? insertion(before.from, words) : insertLines(text, lines.at(-1)?.to ?? 0, words)];
}

function moveIn(text: string, list: YAMLSeq, from: number, to: number): Splice[] {
  const spans = list.flow ? flowSpans(list, text) : entryLines(list, text);
  const texts = spans.map((span) => text.slice(span.from, span.to));
  const moved = texts.toSpliced(from, 1).toSpliced(to, 0, texts[from] ?? "");
  return spans.map((span, index) => {
    const words = moved[index] ?? "";
    const isCut = !list.flow && !words.endsWith("\n");
    return { ...span, words: isCut && span.to < text.length ? `${words}\n` : words };
  });
}

function insertFlow(text: string, node: YAMLMap | YAMLSeq, index: number, words: string): Splice[] {
  const spans = flowSpans(node, text);
  const before = spans[index];
  if (before) return [insertion(before.from, `${words}, `)];
  const last = spans.at(-1);
  return [last ? insertion(last.to, `, ${words}`) : insertion((node.range?.[0] ?? 0) + 1, words)];
}

function removeFlow(text: string, node: YAMLMap | YAMLSeq, index: number): Splice[] {
  const spans = flowSpans(node, text);
  const [one, previous, next] = [spans[index], spans[index - 1], spans[index + 1]];
  if (!one) return [];
  if (previous) return [{ from: previous.to, to: one.to, words: "" }];
  return [{ from: one.from, to: next ? next.from : one.to, words: "" }];
}

function insertion(at: number, words: string): Splice {
  return { from: at, to: at, words };
}

/** Whole lines, also at the end of a text without a line feed. */
function insertLines(text: string, at: number, words: string): Splice {
  const isCut = at > 0 && text[at - 1] !== "\n";
  return insertion(at, isCut ? `\n${words.replace(/\n$/, "")}` : words);
}
