import groups from "./letter-widths.json" with { type: "json" };

const widths = new Map(
  groups.flatMap(({ letters, width }) => Array.from(letters, (one) => [one, width])),
);

/** The width of a letter in the labels' font, in ems: that of the widest one among similar letters and weights. */
export function letterWidth(letter: string): number {
  return widths.get(letter) ?? widths.get(/\p{Lu}/u.test(letter) ? "H" : "n") ?? 1;
}
