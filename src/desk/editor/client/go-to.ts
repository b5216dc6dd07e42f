/** Ways from a problem to where it is. */
import { EditorView } from "@codemirror/view";
import { bodyLineOf } from "./parts.ts";
import type { Session } from "./session.ts";

/** Shows a line of the file in the text, and selects it. */
export function goToLine(view: EditorView, session: Session, line: number): void {
  const number = Math.min(Math.max(1, line - bodyLineOf(session.parts) + 1), view.state.doc.lines);
  const { from, to } = view.state.doc.line(number);
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: "center" }),
  });
  view.focus();
}

/** Shows the field with this name, `sources[2].outlet`, and opens the entries that it is in. */
export function goToField(name: string): void {
  let path = "";
  let entry: HTMLDetailsElement | undefined;
  for (const [, list = "", index = ""] of name.matchAll(/(.*?)\[(\d+)\]/g)) {
    path += list;
    const entries = document.getElementById(`field-${path}`)?.querySelector("ol")?.children;
    entry = entries?.[Number(index)]?.querySelector("details") ?? entry;
    if (entry) entry.open = true;
    path += `[${index}]`;
  }
  focusOn(name, entry?.querySelector("summary") ?? document.getElementById(`field-${path}`));
}

/** How many frames an entry may take to show its fields after it was opened. */
const patience = 60;

function focusOn(name: string, otherwise: HTMLElement | null, frames = patience): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(`field-${name}`);
    if (!field && frames > 0) return focusOn(name, otherwise, frames - 1);
    const place = field ?? otherwise;
    place?.scrollIntoView({ block: "center" });
    const inside = place?.querySelector<HTMLElement>("input, textarea, select, summary, button");
    (place instanceof HTMLFieldSetElement ? inside : place)?.focus();
  });
}
