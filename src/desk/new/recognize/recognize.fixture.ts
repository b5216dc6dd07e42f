/** Recognizes texts in tests, with the registries of all tests. */
import { toMarkdown } from "mdast-util-to-markdown";
import { gfmToMarkdown } from "mdast-util-gfm";
import { registries } from "#testing/registries.ts";
import { recognize } from "./recognize.ts";
import type { Known, Recognition } from "./recognition.ts";

export const known: Known = registries;

/** The recognition of a text, as if it were pasted or had a name. */
export async function recognized(text: string, name?: string): Promise<Recognition> {
  return recognize(new TextEncoder().encode(text), known, name);
}

/** The text of the draft as Markdown, without marks and citations. */
export function textOf({ body }: Recognition): string {
  const extensions = [gfmToMarkdown({ tablePipeAlign: false })];
  return toMarkdown(
    { type: "root", children: body.map(({ node }) => node) },
    { bullet: "-", extensions },
  ).trim();
}

/** What was left out, each as “what: text”. */
export function leftOut({ pieces }: Recognition): string[] {
  return pieces
    .filter(({ certainty }) => certainty === "left out")
    .map(({ what, text }) => `${what}: ${text}`);
}

/** Two paragraphs that are text wherever they are. */
export const body = [
  "Engineers reopened the old bridge on Monday, nine days after a truck had torn a hole in it.",
  "About 400 trucks were waiting on the northern bank, and the queue grew until the evening came.",
];
