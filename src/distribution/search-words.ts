/**
 * Words for Pagefind (https://pagefind.app), which takes what is between two spaces for a word: it would find neither
 * side of “said—which”, and no “Ivoire” in “d’Ivoire”.
 */

/** Marks a space that is not part of the text. It has no width, and Pagefind keeps it. */
const wordJoiner = "\u2060";

/** A dash or an ellipsis between two words, with no space around it. */
const joint = /(?<=\S)([–—…])(?=\S)/gu;
/** A word after an article or preposition without its vowel, or in an Irish name. English it’s is one word. */
const elided =
  /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dell|nell|sull|dall|un|O)['’](\p{L}{2,})/giu;
const currency = /(?<!\S)\p{Sc}(?=\p{N})/gu;

/** A text with spaces around dashes and ellipses between words, and with plain hyphens. */
export function separateWords(text: string): string {
  return text.replaceAll(joint, ` ${wordJoiner}$1${wordJoiner} `).replaceAll("\u2011", "-");
}

/** A text, or an excerpt with marks around words, without the spaces that were added to it. */
export function joinWords(text: string): string {
  return text.replaceAll(/ ?(<\/?mark>)?\u2060(<\/?mark>)? ?/g, "$1$2");
}

/**
 * The words of a text that stand after an apostrophe. They are indexed beside the text: as words of it, they would leave
 * single letters behind, which Pagefind finds for any word that begins with them.
 */
export function elidedWords(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(elided), ([, word = ""]) => word))];
}

/** What to look for when a reader searches for some words. */
export function searchedWords(words: string): string {
  // Pagefind drops the sign of a currency from texts, but not from a search.
  return joinedBySpaces(words).replaceAll(currency, "");
}

function joinedBySpaces(words: string): string {
  return separateWords(words).replaceAll(wordJoiner, "");
}
