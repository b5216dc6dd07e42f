/** Finds the field on a line of a file. */
import { isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { fieldName } from "#newsroom/problem.ts";

/**
 * The name of the field whose name or value begins on a line; that above it if there is none; empty outside of fields.
 * @param line counted from 1, at the first line of the YAML
 */
export function fieldOnLine(yaml: string, line: number): string {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  let found = "";
  visit(document, {
    Pair(_, { key }, ancestors) {
      const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      if (lines.linePos(start).line > line) return visit.BREAK;
      const path = [...ancestors, { key }].flatMap((node, index, nodes): (string | number)[] => {
        const parent: unknown = nodes[index - 1];
        if (isSeq(parent)) return [parent.items.indexOf(node)];
        const name =
          isPair(node) || index === nodes.length - 1 ? (node as { key: unknown }).key : undefined;
        return isScalar(name) ? [String(name.value)] : [];
      });
      found = fieldName(path);
      return undefined;
    },
  });
  return found;
}
