/** Reads a Markdown file: the fields of its head, and its text in the paper's dialect. */
import { parseText } from "#markdown/facts.ts";
import { leftOut, paragraphOf, type Block } from "./block.ts";
import { headOf, type HeadField } from "./head.ts";
import { blocksOf } from "./tree.ts";

export interface ReadFile {
  head: HeadField[];
  blocks: Block[];
}

/** Lines that the generators of other sites replace: `{{< youtube x >}}`, `{% include x %}`, `{: .note}`. */
const template =
  /^\s*(?:\{\{[<%]?.*[>%]?\}\}|\{%.*%\}|\{:.*\}|\[\[?_?TOC_?\]?\]|\{\{.*\}\}|:::.*)\s*$/i;

/** Reads a text in Markdown. */
export function readMarkdown(text: string): ReadFile {
  const { fields, body } = headOf(text);
  const templates: string[] = [];
  let inCode = false;
  const lines = body.split("\n").filter((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
    const isTemplate = !inCode && template.test(line);
    if (isTemplate) templates.push(line.trim());
    return !isTemplate;
  });
  const blocks = blocksOf(parseText(withoutWikiLinks(lines.join("\n")), "md"), baseIn(fields));
  const tags = templates.map((line): Block => ({
    ...paragraphOf([{ type: "text", value: line }]),
    piece: leftOut("a template tag"),
  }));
  return { head: fields, blocks: [...blocks, ...tags] };
}

/** `[[Ramadi]]`, `[[Ramadi|the city]]`, `![[bridge.jpg]]`, as notebooks write links. */
function withoutWikiLinks(text: string): string {
  return text
    .replaceAll(
      /!\[\[(?<file>[^\]|\n]+)(?:\|(?<alt>[^\]\n]*))?\]\]/g,
      (_, file: string, alt = "") => `![${String(alt)}](<${file}>)`,
    )
    .replaceAll(
      /\[\[(?<page>[^\]|\n]+)(?:\|(?<words>[^\]\n]+))?\]\]/g,
      (_, page: string, words?: string) => words ?? page,
    );
}

/** The address of the text, if its head gives one. */
function baseIn(fields: readonly HeadField[]): string | undefined {
  return fields.map(({ value }) => String(value)).find((value) => /^https?:\/\/\S+$/.test(value));
}
