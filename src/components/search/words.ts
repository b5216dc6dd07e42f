/** Marks the words in a text that a reader searched for. */

/** A piece of text, and whether it is a match. */
export type Piece = readonly [text: string, found: boolean];

/** A word and the punctuation around it, which the index treats as part of the word. */
const aroundWord = /^([^\p{L}\p{N}]*)([\s\S]*?)([^\p{L}\p{N}]*)$/u;

/** Splits an excerpt from Pagefind, which puts `<mark>` around matches and escapes all other `<` and `>`. */
export function piecesOfExcerpt(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>([\s\S]*?)<\/mark>/)
    .map((text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">"))
    .flatMap((text, index): Piece[] => {
      if (index % 2 === 0) return [[text, false]];
      const [, before = "", word = "", after = ""] = aroundWord.exec(text) ?? [];
      return [
        [before, false],
        [word, true],
        [after, false],
      ];
    })
    .filter(([text]) => text !== "");
}

/** Splits any other text. Words that start with a word of the query are matches. */
export function piecesOf(text: string, words: string): Piece[] {
  const wanted = wordsIn(words).map(plain);
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((piece): Piece => [piece, wanted.some((word) => plain(piece).startsWith(word))])
    .filter(([piece]) => piece !== "");
}

/** The words of a text, as written. */
export function wordsIn(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Lowercase and without accents, as the index compares words. */
export function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
