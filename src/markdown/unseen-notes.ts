/** Footnotes that readers never see: GitHub Flavored Markdown drops those that the text does not refer to. */
import type { FootnoteDefinition, Nodes, Root } from "mdast";
import { SKIP, visit } from "./visit.ts";

/** The notes that readers see: the first of each name, if the text refers to it, directly or in another note. */
export function shownNotes(tree: Root): ReadonlySet<FootnoteDefinition> {
  const named = new Map<string, FootnoteDefinition>();
  visit(tree, "footnoteDefinition", (note) => {
    if (!named.has(note.identifier)) named.set(note.identifier, note);
  });
  const shown = new Set<FootnoteDefinition>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const note = node.type === "footnoteReference" && named.get(node.identifier);
    if (note && !shown.has(note)) {
      shown.add(note);
      waiting.push(...note.children);
    }
    if ("children" in node)
      waiting.push(...node.children.filter(({ type }) => type !== "footnoteDefinition"));
  }
  return shown;
}

/** The tree without the notes that readers do not see, so that nothing in them counts as cited or shown. */
export function withoutUnseenNotes(tree: Root): Root {
  const shown = shownNotes(tree);
  let unseen = false;
  visit(tree, "footnoteDefinition", (note) => {
    unseen ||= !shown.has(note);
  });
  if (!unseen) return tree;
  const copy = structuredClone(tree);
  dropUnseenNotes(copy);
  return copy;
}

function dropUnseenNotes(tree: Root): void {
  const shown = shownNotes(tree);
  visit(tree, "footnoteDefinition", (note, index, parent) => {
    if (shown.has(note) || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** remark plugin: removes the notes that readers do not see. */
export function remarkUnseenNotes() {
  return dropUnseenNotes;
}
