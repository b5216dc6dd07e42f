/** Finds the numbers in a text and what they count. */

export interface Quantity {
  value: number;
  /** The number as written. */
  written: string;
  /** What it may count: the next words, each in the singular. */
  nouns: string[];
  /** Offset in the text. */
  at: number;
}

const small =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const words = new Map<string, number>([
  ...small.split(" ").map((word, i) => [word, i + 2] as const),
  ...tens.split(" ").map((word, i) => [word, (i + 2) * 10] as const),
]);

const months = new Set(
  "january february march april may june july august september october november december".split(
    " ",
  ),
);
/** A number, then up to two words: if the first is an adjective, the second is what is counted. */
const quantity = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|${[...words.keys()].join("|")})(?![\p{N}:]|[.,]\d|-?(?:st|nd|rd|th)\b)[- ](?:(more|other|percent of the) )?(\p{L}+)(?: (\p{L}+))?`,
  "giu",
);
const empty = new Set(
  "a an the of to in on at by for from with and or as is are was were be been had has have that which who while than then but not no it its if so after before into over under out per more most about later earlier between".split(
    " ",
  ),
);

/** The numbers in a text that count something; leaves out years, days of a month, times and ordinals. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantity)) {
    const [, written = "", , first = "", second = ""] = match;
    if (months.has(first.toLowerCase())) continue;
    if (/^(?:19|20)\d\d$/.test(written)) continue;
    if (/^[ap]\.?m$/i.test(first)) continue;
    const nouns = [first, second].map(stem).filter((noun) => noun && !empty.has(noun));
    if (nouns.length === 0) continue;
    found.push({ value: valueOf(written), written, nouns, at: match.index });
  }
  return found;
}

/** Every number in a text, whatever it counts. */
export function valuesIn(text: string): Set<number> {
  const all = text.matchAll(
    new RegExp(
      String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\b(?:${[...words.keys()].join("|")})\b`,
      "gi",
    ),
  );
  return new Set([...all].map(([written]) => valueOf(written)));
}

function valueOf(written: string): number {
  return words.get(written.toLowerCase()) ?? Number(written.replaceAll(",", ""));
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?<=\p{L}{3})s$/u, "");
}
