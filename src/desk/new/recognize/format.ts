/** Tells which format a pasted text is in. */
import { isMailFile, mailIn } from "./mail.ts";
import type { Format } from "./recognition.ts";

const byEnding: readonly (readonly [ending: RegExp, format: Format])[] = [
  [/\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i, "Markdown"],
  [/\.(?:html?|xhtml)$/i, "HTML"],
  [/\.(?:eml|mht|mhtml)$/i, "an email"],
];

/** Signs of Markdown that plain text does not have by chance. */
const markdown = [
  /^\s*(?:---|\+\+\+)[ \t]*\n[\s\S]*?\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|$)/,
  /\[[^\]\n]+\]\(https?:\/\/[^)\s]+/,
  /^#{1,6} +[^\s#]\S* +\S/m,
  /^\[[^\]\n]+\]:\s+\S/m,
  /^\|?[ :]*-{3,}[ :]*\|[ |:-]*$/m,
  /\*\*[^\s*][^*\n]*\*\*/,
  /^```/m,
];

/**
 * The format of a text.
 * @param name the name of its file; undefined for a text that was typed or came through a pipe
 */
export function formatOf(text: string, name: string | undefined): Format {
  const known = byEnding.find(([ending]) => name !== undefined && ending.test(name));
  if (known) return known[1];
  if (isMailFile(text) || mailIn(text)) return "an email";
  if (isHtml(text)) return "HTML";
  return markdown.some((sign) => sign.test(text)) ? "Markdown" : "plain text";
}

function isHtml(text: string): boolean {
  const start = text.replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, "");
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return true;
  const tags = text.match(/<\/(?:p|div|h[1-6]|li|table|article|a|span|em|strong)>/gi) ?? [];
  return /^<[a-z][a-z0-9]*(?:\s[^<>]*)?>/i.test(start) && tags.length > 1;
}
