/** Normalizes text for comparison. */

/** The text in lowercase without accents: “Erdoğan” becomes “erdogan”. */
export function plainLetters(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words in lowercase without punctuation: “Click here!” becomes “click here”. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
