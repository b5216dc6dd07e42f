import groups from "./letter-widths.json" with { type: "json" };

const widths = new Map(
  groups.flatMap(({ letters, width }) => Array.from(letters, (one) => [one, width])),
);

/**
 * Returns the width of a letter in the font of labels, in ems. Similar letters share the width of the widest of them
 * in the heaviest weight.
 */
export function letterWidth(letter: string): number {
  return widths.get(letter) ?? widths.get(/\p{Lu}/u.test(letter) ? "H" : "n") ?? 1;
}
