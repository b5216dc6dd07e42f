/** Where the parts of a YAML document are in its text. */
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** From the first character to the one after the last. */
export interface Span {
  from: number;
  to: number;
}

/** A field of a group that is not between brackets. */
export interface FieldPlace extends Span {
  pair: Pair;
}

/** The field of a group with this name. */
export function pairCalled(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

/** The beginning of a field's name. */
export function keyStart(pair: Pair): number {
  return (isScalar(pair.key) && pair.key.range?.[0]) || 0;
}

/** The end of a field, without a comment after it. */
export function pairEnd(pair: Pair, text: string): number {
  const { key, value } = pair as Pair<Node, Node | null>;
  const colon = text.indexOf(":", key.range?.[1]) + 1;
  return Math.max(colon, value ? contentEnd(value) : 0);
}

/** The end of a value, without a comment after it. */
export function contentEnd(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (!isCollection(node) || node.flow) return end;
  const last = node.items.at(-1) as Pair<Node, Node | null> | Node | undefined;
  if (last === undefined) return end;
  if (isMap(node)) {
    const { key, value } = last as Pair<Node, Node | null>;
    return value ? contentEnd(value) : (key.range?.[1] ?? 0) + 1;
  }
  return contentEnd(last as Node);
}

/** The end of the line, with its line feed, on which something ends. */
export function lineEnd(text: string, end: number): number {
  // Texts in lines of their own end with a line feed.
  if (end > 0 && text[end - 1] === "\n") return end;
  const feed = text.indexOf("\n", end);
  return feed < 0 ? text.length : feed + 1;
}

/** The beginning of the line that contains an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Whole lines of the entries of a list, each with the comment lines directly above it. */
export function entryLines(list: YAMLSeq, text: string): Span[] {
  return list.items.map((item, index) => {
    const previous = list.items[index - 1] as Node | undefined;
    const top = previous ? lineEnd(text, contentEnd(previous)) : 0;
    let from = lineStart(text, dashOf(list, index));
    for (let above = from; above > top;) {
      above = lineStart(text, above - 1);
      if (!/^[ \t]*#/.test(text.slice(above, from))) break;
      from = above;
    }
    return { from, to: lineEnd(text, contentEnd(item as Node)) };
  });
}

/** The dash of an entry. */
export function dashOf(list: YAMLSeq, index: number): number {
  const token = list.srcToken;
  const items = token?.type === "block-seq" ? token.items : [];
  const dash = items[index]?.start.find(({ type }) => type === "seq-item-ind");
  return dash?.offset ?? 0;
}

/** The entries of a list, or the fields of a group, that is between brackets. */
export function flowSpans(node: YAMLMap | YAMLSeq, text: string): Span[] {
  if (isSeq(node))
    return (node.items as Node[]).map(({ range }) => ({
      from: range?.[0] ?? 0,
      to: range?.[1] ?? 0,
    }));
  return (node.items as Pair[]).map((pair) => ({ from: keyStart(pair), to: pairEnd(pair, text) }));
}
