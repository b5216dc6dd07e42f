/** What the toolbar writes into a text. */
import { EditorSelection, type ChangeSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

/** Puts marks around what is selected, or around words to replace. */
export function wrap(view: EditorView, before: string, after: string, words = ""): void {
  const { main } = view.state.selection;
  const selected = view.state.sliceDoc(main.from, main.to);
  // Blanks at the ends stay outside: with them, marks would mean nothing.
  const [from, to] = selected.trim()
    ? [main.from + selected.search(/\S/), main.from + selected.trimEnd().length]
    : [main.from, main.to];
  const inner = selected.trim() || words;
  const start = from + before.length;
  apply(view, { from, to, insert: before + inner + after }, start, start + inner.length);
}

/** Makes the line of the cursor a heading, or text again. */
export function heading(view: EditorView): void {
  const line = view.state.doc.lineAt(view.state.selection.main.head);
  const marks = /^#{1,6} /.exec(line.text)?.[0] ?? "";
  const [insert, shift] = marks === "" ? ["## ", 3] : ["", -marks.length];
  const at = Math.max(line.from, view.state.selection.main.head + shift);
  apply(view, { from: line.from, to: line.from + marks.length, insert }, at, at);
}

/**
 * Inserts a block after the one of the cursor, with an empty line on both sides.
 * @param select words of the block to select, for typing over them
 */
export function block(view: EditorView, text: string, select = ""): void {
  const { doc, selection } = view.state;
  let line = doc.lineAt(selection.main.to);
  while (line.text.trim() !== "" && line.number < doc.lines) line = doc.line(line.number + 1);
  const isEmpty = line.text.trim() === "";
  const at = isEmpty ? line.from : line.to;
  const above =
    at === 0 || (isEmpty && (line.number === 1 || doc.line(line.number - 1).text.trim() === ""));
  const before = above ? "" : isEmpty ? "\n" : "\n\n";
  const [feeds = ""] = /^\n*/.exec(doc.sliceString(at, at + 2)) ?? [];
  const below = "\n".repeat(2 - feeds.length);
  const insert = before + text + (at >= doc.length ? "\n" : below);
  const start =
    at + before.length + Math.max(0, select === "" ? text.length : text.indexOf(select));
  apply(view, { from: at, insert }, start, start + select.length);
}

/** A footnote, with its number in the text and its note at the end. */
export function footnote(view: EditorView): void {
  const { doc, selection } = view.state;
  const text = doc.toString();
  const numbers = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const number = Math.max(0, ...numbers) + 1;
  const end = text.replace(/\s+$/, "").length;
  const apart = /\[\^[^\]]+\]:[^\n]*$/.test(text.slice(0, end)) ? "\n" : "\n\n";
  const at = selection.main.to;
  const note = `${apart}[^${number}]: `;
  const sign = `[^${number}]`;
  view.dispatch({
    changes: [
      { from: at, insert: sign },
      { from: Math.max(end, at), to: doc.length, insert: `${note}The note.\n` },
    ],
    selection: EditorSelection.range(
      Math.max(end, at) + sign.length + note.length,
      Math.max(end, at) + sign.length + note.length + "The note.".length,
    ),
    scrollIntoView: true,
    userEvent: "input",
  });
  view.focus();
}

export const table = "| Outlet | Figure |\n| --- | --- |\n| Name | number |";

function apply(view: EditorView, changes: ChangeSpec, from: number, to: number): void {
  view.dispatch({
    changes,
    selection: EditorSelection.range(from, to),
    scrollIntoView: true,
    userEvent: "input",
  });
  view.focus();
}
