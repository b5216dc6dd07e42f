/**
 * A page as a search result. Search engines truncate titles and descriptions by their width in pixels, not by
 * characters. Widths come from a table of Arial's metrics, so the result does not depend on installed fonts.
 */

/** The font sizes and maximum widths of search results on a desktop, in pixels. */
export const limits = {
  title: { size: 20, width: 600 },
  description: { size: 14, width: 920 },
} as const;

export interface Cut {
  /** The visible text, with an ellipsis if it was truncated. */
  shown: string;
  /** The width of the whole text, in pixels. */
  width: number;
  /** The maximum width, in pixels. */
  most: number;
  cut: boolean;
}

export interface Snippet {
  title: Cut;
  description: Cut;
  /** The address as a trail: “roundup.example › daily-roundup › 2015” */
  trail: string;
}

/** The search result for a page. */
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

/** Truncates a text between words if it is too wide, so that it fits with an ellipsis. */
export function cut(text: string, { size, width: most }: { size: number; width: number }): Cut {
  const width = Math.round(widthOf(text, size));
  if (width <= most) return { shown: text, width, most, cut: false };
  const words = text.split(" ");
  while (words.length > 1 && widthOf(`${words.join(" ")}${ellipsis}`, size) > most) words.pop();
  return { shown: `${words.join(" ")}${ellipsis}`, width, most, cut: true };
}

/** The width of a text in Arial, in pixels, at a font size in pixels. */
export function widthOf(text: string, size: number): number {
  let units = 0;
  // Decomposed, because accents add no width.
  for (const character of text.normalize("NFD")) units += unitsOf(character);
  return (units * size) / 1000;
}

/** Widths in thousandths of the font size, each with the characters that have it. */
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
  // Other scripts are about as wide as lowercase letters; ideographs fill a square.
  return units.get(character) ?? (/\p{Ideographic}/u.test(character) ? 1000 : 556);
}
