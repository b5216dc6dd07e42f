/** Counts how much of an article is quoted. */
import type { Root } from "mdast";
import { quotationsIn } from "#markdown/quotations.ts";
import type { Passage } from "./passages.ts";

export interface Quoted {
  /** Words in the text, including quotations. */
  words: number;
  /** Words between quotation marks and in block quotations. */
  quoted: number;
  /** Quoted words for each source id; quotations without a source are left out. */
  bySource: ReadonlyMap<string, number>;
}

/** In words: anything shorter between quotation marks is a name or a term. */
const shortest = 3;

/** Counts the quoted words of a text; a quotation in a sentence belongs to the next citation after it. */
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
      const citation = citations.find(({ at }) => at > match.index) ?? citations.at(-1);
      add(match[1] ?? "", citation?.source);
    }
  }
  return { words, quoted, bySource };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
