import type { Definition, FootnoteDefinition } from "mdast";
import { visit } from "#markdown/visit.ts";
import { shownNotes } from "#markdown/unseen-notes.ts";
import { lineOf } from "../passages.ts";
import type { Rule } from "../rule.ts";

export const definitionUnused: Rule = {
  id: "definition-unused",
  reason: "A note or an address that nothing refers to is not published.",
  check({ tree, bodyLine }) {
    const used = new Set(
      [...shownNotes(tree)].map(({ type, identifier }) => keyOf(type, identifier)),
    );
    visit(tree, ["linkReference", "imageReference"], (node) => {
      if ("identifier" in node) used.add(keyOf(node.type, node.identifier));
    });
    const defined = new Set<string>();
    const findings: { line: number; wrong: string; right: string }[] = [];
    visit(tree, ["definition", "footnoteDefinition"], (node) => {
      const definition = node as Definition | FootnoteDefinition;
      const key = keyOf(definition.type, definition.identifier);
      const isNote = definition.type === "footnoteDefinition";
      const label = definition.label ?? definition.identifier;
      const mark = isNote ? `[^${label}]` : `[${label}]`;
      const line = lineOf(definition, bodyLine);
      if (defined.has(key)) {
        findings.push({
          line,
          wrong: `${mark} is defined before, so this ${isNote ? "note" : "address"} is not published.`,
          right: "Give it another name, or delete it.",
        });
      } else if (!used.has(key)) {
        findings.push({
          line,
          wrong: `Nothing in the text refers to ${mark}, so it is not published.`,
          right: isNote
            ? `Write ${mark} where the note belongs, or delete the note.`
            : `Write [words]${mark} where the link belongs, or delete the line.`,
        });
      }
      defined.add(key);
    });
    return findings;
  },
};

function keyOf(type: string, identifier: string): string {
  return `${type.startsWith("footnote") ? "^" : ""}${identifier}`;
}
