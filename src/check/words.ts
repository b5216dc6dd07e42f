/** Splits text into words. */

export interface Word {
  text: string;
  /** Offsets in the text: of its first character, and behind its last. */
  at: number;
  end: number;
}

const pattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

const known = new WeakMap<{ text: string }, Word[]>();

/** The words of a passage; several rules ask for them. */
export function wordsOf(passage: { text: string }): Word[] {
  let words = known.get(passage);
  if (!words) known.set(passage, (words = wordsIn(passage.text)));
  return words;
}

/** The words of a text: letters, with apostrophes inside. Both parts of “mid-April” are words of their own. */
export function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(pattern))
    found.push({ text: match[0], at: match.index, end: match.index + match[0].length });
  return found;
}
