/** Texts without what makes no difference when two of them are compared. */

/** The letters without accents and capitals: “Erdoğan” is “erdogan”. */
export function plainLetters(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words without capitals and what stands between them: “Click here!” is “click here”. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
