/** The marks of `npm run new` beside fields: what somebody has to confirm. */
import { isNode, isPair, isScalar, isSeq, visit, type Document } from "yaml";
import { fieldName } from "#newsroom/problem.ts";

/** What to confirm, by the name of the field. */
export function marksIn(document: Document): Map<string, string> {
  const marks = new Map<string, string>();
  visit(document, {
    Node(_, node, ancestors) {
      const mark = /TO CONFIRM(?::\s*(.*))?/.exec(node.comment ?? "");
      if (mark) marks.set(nameOf([...ancestors, node]), mark[1] ?? "");
    },
  });
  return marks;
}

function nameOf(nodes: readonly unknown[]): string {
  return fieldName(
    nodes.flatMap((node, index): (string | number)[] => {
      const parent = nodes[index - 1];
      if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
      return isSeq(parent) && isNode(node) ? [parent.items.indexOf(node)] : [];
    }),
  );
}
