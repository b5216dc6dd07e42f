/**
 * What a search engine shows of a page: titles and descriptions are cut where they grow too wide, in pixels and
 * not in characters. The widths are those of Arial, as in its metrics, so that the cut is the same wherever this
 * runs, whether or not the machine has the typeface.
 */

/** Where a search engine on a wide screen cuts, and in what size it sets. */
export const limits = {
  title: { size: 20, width: 600 },
  description: { size: 14, width: 920 },
} as const;

export interface Cut {
  /** What is shown, with an ellipsis where it was cut. */
  shown: string;
  /** How wide the whole would be, in pixels. */
  width: number;
  /** How wide it may be. */
  most: number;
  cut: boolean;
}

export interface Snippet {
  title: Cut;
  description: Cut;
  /** The address as a trail: “roundup.example › daily-roundup › 2015” */
  trail: string;
}

/** A page as a list of search results shows it. */
export function snippetOf(page: {
  title: string;
  description: string;
  canonical: string;
}): Snippet {
  const { host, pathname } = new URL(page.canonical);
  return {
    title: cut(page.title, limits.title),
    description: cut(page.description, limits.description),
    trail: [host, ...pathname.split("/").filter(Boolean)].join(" › "),
  };
}

const ellipsis = " ...";

/** Cuts between two words, so that the rest and an ellipsis fit. */
export function cut(text: string, { size, width: most }: { size: number; width: number }): Cut {
  const width = Math.round(widthOf(text, size));
  if (width <= most) return { shown: text, width, most, cut: false };
  const words = text.split(" ");
  while (words.length > 1 && widthOf(`${words.join(" ")}${ellipsis}`, size) > most) words.pop();
  return { shown: `${words.join(" ")}${ellipsis}`, width, most, cut: true };
}

/** The width of a text in Arial, in pixels. */
export function widthOf(text: string, size: number): number {
  let units = 0;
  // An accent adds nothing to the width of its letter.
  for (const character of text.normalize("NFD")) units += unitsOf(character);
  return (units * size) / 1000;
}

/** Widths in thousandths of the size: each with the characters that have it. */
const classes: [number, string][] = [
  [191, "'"],
  [222, "ijl‘’"],
  [260, "|"],
  [278, " !,./:;I[\\]ft"],
  [333, "()-`r“”"],
  [334, "{}"],
  [355, '"'],
  [389, "*"],
  [469, "^"],
  [500, "Jcksvxyz"],
  [556, "#$0123456789?L_abdeghnopqu–"],
  [584, "+<=>~"],
  [611, "FTZ"],
  [667, "&ABEKPSVXY"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "Mm"],
  [889, "%"],
  [944, "W"],
  [1000, "—…"],
  [1015, "@"],
];
const units = new Map(
  classes.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
);

function unitsOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  // Other alphabets are about as wide as small letters; ideographs fill a square.
  return units.get(character) ?? (/\p{Ideographic}/u.test(character) ? 1000 : 556);
}
