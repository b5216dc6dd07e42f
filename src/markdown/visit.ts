/**
 * Walks syntax trees as `unist-util-visit` does, which gives every node a function with a name of its own: a third of
 * the time that an archive takes to be read. https://github.com/syntax-tree/unist-util-visit
 */
import type { Node, Parent } from "unist";
import { CONTINUE, EXIT, SKIP, type visit as slowVisit } from "unist-util-visit";

export { EXIT, SKIP };

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;

/**
 * Calls `visitor` with each node of a tree, or each of some types, parents before their children. It may return `SKIP`
 * to leave out the children, `EXIT` to stop, the index of the sibling that follows, or one of the former with it.
 */
export const visit = ((tree: Node, test: string | string[] | Visitor, given?: Visitor): void => {
  const visitor = typeof test === "function" ? test : given;
  const types = typeof test === "string" ? [test] : typeof test === "function" ? undefined : test;
  if (visitor) walk(tree, undefined, undefined, types, visitor);
}) as typeof slowVisit;

/** @returns `EXIT` to stop, or the index of the sibling that follows if the visitor gave one */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  types: readonly string[] | undefined,
  visitor: Visitor,
): typeof EXIT | number | undefined {
  let action: unknown = CONTINUE;
  let next: number | undefined;
  if (!types || types.includes(node.type)) {
    const result = visitor(node, index, parent);
    if (typeof result === "number") next = result;
    else if (Array.isArray(result)) [action, next] = result as [unknown, number | undefined];
    else action = result;
  }
  if (action === EXIT) return EXIT;
  if (action !== SKIP && "children" in node) {
    const { children } = node as Parent;
    for (let at = 0; at >= 0 && at < children.length;) {
      const child = children[at];
      const followed = child && walk(child, at, node as Parent, types, visitor);
      if (followed === EXIT) return EXIT;
      at = followed ?? at + 1;
    }
  }
  return next;
}
