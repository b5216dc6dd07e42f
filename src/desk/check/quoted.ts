/** How much of an article is other people's words. */
import type { Root } from "mdast";
import { quotationsIn } from "#markdown/quotations.ts";
import type { Passage } from "./passages.ts";

export interface Quoted {
  /** Words of the text, quotations included. */
  words: number;
  /** Words between quotation marks or in block quotations. */
  quoted: number;
  /** The same for each source; what no source stands for is left out. */
  bySource: ReadonlyMap<string, number>;
}

/** Fewer words than this between quotation marks are a name or a term, not a quotation. */
const shortest = 3;

/** Counts the quoted words of a text; a quotation in a sentence belongs to the citation nearest behind it. */
export function quotedIn(tree: Root, passages: readonly Passage[]): Quoted {
  const bySource = new Map<string, number>();
  let words = 0;
  let quoted = 0;
  const add = (text: string, source: string | undefined) => {
    const count = wordsIn(text);
    quoted += count;
    if (source !== undefined) bySource.set(source, (bySource.get(source) ?? 0) + count);
  };
  for (const { text, source } of quotationsIn(tree)) add(text, source);
  for (const { text, part, citations, field } of passages) {
    if (field !== "") continue;
    words += wordsIn(text);
    if (part === "quotation") continue;
    for (const match of text.matchAll(/[“"]([^“”"]+)[”"]/g)) {
      if (wordsIn(match[1] ?? "") < shortest) continue;
      const behind = citations.find(({ at }) => at > match.index) ?? citations.at(-1);
      add(match[1] ?? "", behind?.source);
    }
  }
  return { words, quoted, bySource };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
