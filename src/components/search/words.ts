/** Marks, in text, the words that a reader looked for. */

/** A piece of text, and whether it was looked for. */
export type Piece = readonly [text: string, found: boolean];

/** Punctuation around a word, which the index takes for a part of it. */
const aroundWord = /^([^\p{L}\p{N}]*)([\s\S]*?)([^\p{L}\p{N}]*)$/u;

/** An excerpt of Pagefind's, which puts `<mark>` around words and escapes `<` and `>` otherwise. */
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

/** Any other text, in which the words that begin like one that was looked for are marked. */
export function piecesOf(text: string, words: string): Piece[] {
  const wanted = words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(plain);
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((piece): Piece => [piece, wanted.some((word) => plain(piece).startsWith(word))])
    .filter(([piece]) => piece !== "");
}

/** Lower case, without accents: as the index compares words. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
