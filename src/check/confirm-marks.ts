/** The marks that `npm run new` adds where a person has to confirm something, and that `check` looks for. */
import type { Html } from "mdast";

/** A value with, if it is a guess, what a person has to confirm. */
export interface Marked<Value> {
  value: Value;
  confirm?: string | undefined;
}

/** A mark for the value of a field, or for the comment after it. */
export function toConfirm(what: string): string {
  return `TO CONFIRM: ${what}`;
}

/** A mark for the text: an HTML comment, which is not published. */
export function mark(what: string): Html {
  const text = what.replaceAll("--", "—").replaceAll(">", "›");
  return { type: "html", value: `<!-- confirm: ${text} -->` };
}

const marks = /TO CONFIRM(?::\s*(?<field>[^"\n[]*))?|<!--\s*confirm:\s*(?<text>.*?)\s*-->/g;

/** The text of each mark on a line; an empty string for a mark without text. */
export function marksIn(line: string): string[] {
  return [...line.matchAll(marks)].map(
    ({ groups }) => groups?.["field"]?.replace(/[\s,]+$/, "") || groups?.["text"] || "",
  );
}
