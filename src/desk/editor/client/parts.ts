/** A file as the editor shows it: fields above, text below. */

export interface Parts {
  /** The line of --- before the fields; empty in a file that has only fields. */
  open: string;
  yaml: string;
  /** The line of --- after the fields, and empty lines after it. */
  close: string;
  body: string;
}

/** Splits a file; a text without frontmatter is all body. */
export function partsOf(text: string, file: string): Parts {
  if (file.endsWith(".yaml")) return { open: "", yaml: text, close: "", body: "" };
  const found = /^(---[ \t]*\n)((?:[^]*?\n)??)(---[ \t]*(?:\n+|$))/.exec(text);
  const [whole = "", open = "", yaml = "", close = ""] = found ?? [];
  return { open, yaml, close, body: text.slice(whole.length) };
}

export function joined({ open, yaml, close, body }: Parts): string {
  return open + yaml + close + body;
}

/** The number of the line on which the text begins, from 1. */
export function bodyLineOf({ open, yaml, close }: Parts): number {
  return (open + yaml + close).split("\n").length;
}
