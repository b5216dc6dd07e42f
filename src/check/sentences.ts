/** Splits text into sentences. */

export interface Sentence {
  text: string;
  /** Offsets in the text: of its first character, and behind its last. */
  at: number;
  end: number;
}

/** Their periods do not end a sentence; neither does that of an initial: “J. Smith”, “the U.S. Army”. */
const abbreviations = new Set(
  "Mr Mrs Ms Dr St Gen Col Maj Capt Lt Sgt Brig Adm Sen Rep Gov Rev Prof Jr Sr No vs approx Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec".split(
    " ",
  ),
);

/** The end of a sentence: its mark, what closes with it, and the space before the next one. */
const end = /[.!?…][.!?…”"’')\]]*\s+(?=["“‘'(]*[\p{Lu}\p{N}])/gu;

const known = new WeakMap<{ text: string }, Sentence[]>();

/** The sentences of a passage, for rules that ask for them at every quotation. */
export function sentencesOf(passage: { text: string }): Sentence[] {
  let sentences = known.get(passage);
  if (!sentences) known.set(passage, (sentences = sentencesIn(passage.text)));
  return sentences;
}

/** The sentences of a text, each with the space after it removed. */
export function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = [];
  let at = 0;
  const add = (until: number, next: number) => {
    found.push({ text: text.slice(at, until).trimEnd(), at, end: until });
    at = next;
  };
  for (const match of text.matchAll(end)) {
    if (match[0].startsWith(".") && isAbbreviated(text, match.index)) continue;
    const next = match.index + match[0].length;
    add(next, next);
  }
  if (at < text.length) add(text.length, text.length);
  return found;
}

/** Whether the word at an offset begins a sentence, a line or a quotation, where any word is capitalized. */
export function opensSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /["“‘'(]/.test(text[i] ?? "")) i--;
  if (i < 0 || i < at - 1) return true;
  if (!/\s/.test(text[i] ?? "")) return false;
  while (i >= 0 && /\s/.test(text[i] ?? "")) if (text[i--] === "\n") return true;
  while (i >= 0 && /["”’')\]]/.test(text[i] ?? "")) i--;
  const mark = text[i] ?? "";
  return /[.!?:…]/.test(mark) && !(mark === "." && isAbbreviated(text, i));
}

function isAbbreviated(text: string, period: number): boolean {
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, period - 8), period))?.[0] ?? "";
  return abbreviations.has(word) || /(?:^|\.)\p{Lu}$/u.test(word);
}
