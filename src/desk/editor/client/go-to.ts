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
  const steps = [...name.matchAll(/(.*?)\[(\d+)\]/g)];
  let path = "";
  for (const [, list = "", index = ""] of steps) {
    path += list;
    const entries = document.getElementById(`field-${path}`)?.querySelector("ol")?.children;
    const details = entries?.[Number(index)]?.querySelector("details");
    if (details) details.open = true;
    path += `[${index}]`;
  }
  requestAnimationFrame(() => {
    const place =
      document.getElementById(`field-${name}`) ?? document.getElementById(`field-${path}`);
    place?.scrollIntoView({ block: "center" });
    const inside = place?.querySelector<HTMLElement>("input, textarea, select, summary, button");
    (place instanceof HTMLFieldSetElement ? inside : place)?.focus();
  });
}
