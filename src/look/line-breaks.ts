/** A part of a text that stays on one line. */
export interface Unit {
  text: string;
  /** Whether a space comes before it. */
  space: boolean;
}

/** Splits a text where lines may end: into words, and the parts of hyphenated words. */
export function unitsOf(text: string): Unit[] {
  // Lines break only at plain white space: a no-break space keeps its words together.
  return text
    .normalize("NFC")
    .trim()
    .split(/[ \t\r\n]+/)
    .flatMap((word, index) =>
      word
        .split(/(?<=\p{L}[-–/]|—)(?=[\p{L}\p{N}“‘])/u)
        .map((part, at) => ({ text: part, space: index > 0 && at === 0 })),
    );
}

/** Joins units to a line. */
export function lineOf(units: readonly Unit[]): string {
  return units.map(({ text, space }, index) => (space && index > 0 ? ` ${text}` : text)).join("");
}
