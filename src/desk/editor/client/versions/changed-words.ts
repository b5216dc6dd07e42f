/** What differs between two versions of a text, by words. */
import { presentableDiff } from "@codemirror/merge";

export interface Piece {
  kind: "same" | "added" | "removed" | "skipped";
  text: string;
}

/** How many lines are shown before and after a change. */
const context = 2;

/** The changes from one text to another, each with the lines around it. Empty if the texts are the same. */
export function changedWords(before: string, after: string): Piece[] {
  const changes = presentableDiff(before, after);
  let at = 0;
  const pieces = changes.flatMap(({ fromA, toA, fromB, toB }, index): Piece[] => {
    const same = sameBetween(after.slice(at, fromB), index === 0, false);
    at = toB;
    return [
      ...same,
      { kind: "removed", text: before.slice(fromA, toA) },
      { kind: "added", text: after.slice(fromB, toB) },
    ];
  });
  if (changes.length > 0) pieces.push(...sameBetween(after.slice(at), false, true));
  return pieces.filter(({ text }) => text !== "");
}

/** Unchanged text, without the lines that are far from a change. */
function sameBetween(text: string, isFirst: boolean, isLast: boolean): Piece[] {
  const lines = text.split("\n");
  const head = isFirst ? 0 : context + 1;
  const tail = isLast ? 0 : context + 1;
  const skipped = lines.slice(head, lines.length - tail);
  if (skipped.length < 2) return [{ kind: "same", text }];
  const start = lines.slice(0, head).map((line) => `${line}\n`);
  return [
    { kind: "same", text: start.join("") },
    { kind: "skipped", text: String(skipped.length) },
    { kind: "same", text: lines.slice(lines.length - tail).join("\n") },
  ];
}
