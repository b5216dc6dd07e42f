/** What `npm run new` leaves where a person has to look, and how `check` finds it again. */
import type { Html } from "mdast";

/** A value, with what a person has to confirm about it. */
export interface Marked<Value> {
  value: Value;
  confirm?: string | undefined;
}

/** A mark in a field, or in a comment behind one. */
export function toConfirm(what: string): string {
  return `TO CONFIRM: ${what}`;
}

/** A mark in the text: a comment, which readers never see. */
export function mark(what: string): Html {
  const text = what.replaceAll("--", "—").replaceAll(">", "›");
  return { type: "html", value: `<!-- confirm: ${text} -->` };
}

const marks = /TO CONFIRM(?::\s*(?<field>[^"\n[]*))?|<!--\s*confirm:\s*(?<text>.*?)\s*-->/g;

/** What the marks on a line say; one that says nothing is an empty text. */
export function marksIn(line: string): string[] {
  return [...line.matchAll(marks)].map(
    ({ groups }) => groups?.["field"]?.replace(/[\s,]+$/, "") || groups?.["text"] || "",
  );
}
