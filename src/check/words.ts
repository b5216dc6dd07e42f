/** Splits text into words. */

export interface Word {
  text: string;
  /** Offsets in the text: of its first character, and behind its last. */
  at: number;
  end: number;
}

const pattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text: letters, with apostrophes inside. Both parts of “mid-April” are words of their own. */
export function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(pattern))
    found.push({ text: match[0], at: match.index, end: match.index + match[0].length });
  return found;
}
