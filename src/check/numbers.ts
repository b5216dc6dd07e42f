/** Finds the numbers in a text, what they are worth, and what they count. */

export interface Quantity {
  /** The least and the greatest value that the words allow: “20 to 30”, “about 200”, “more than 1,000”. */
  low: number;
  high: number;
  /** The value as written; of a range, the first. */
  value: number;
  /** The number as written, without “about” and the like. */
  written: string;
  /** What it may count: the next words, each in the singular, units left out. */
  nouns: string[];
  /** The unit of measure, in the singular: “kilometer”, “percent”, “dollar”. */
  unit: string | undefined;
  /** For a distance, the place from which it is measured: “Kirkuk”, “border”. */
  from: string | undefined;
  /** Offsets in the text: of the number, and behind it and its unit. */
  at: number;
  end: number;
}

const list = (text: string) => text.split(" ");

const values = new Map<string, number>([
  ...list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ).map((word, i) => [word, i] as const),
  ...list("twenty thirty forty fifty sixty seventy eighty ninety").map(
    (word, i) => [word, (i + 2) * 10] as const,
  ),
]);
const magnitudes = new Map<string, number>([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);

const digits = String.raw`\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const large = "dozen|hundred|thousand|million|billion|trillion";
const word = [...values.keys()].sort((a, b) => b.length - a.length).join("|");
const numeral = String.raw`(?:half a (?:million|billion|dozen)|(?:a |an )?(?:${large})(?![\p{L}])|(?:${word})(?![\p{L}])(?:(?:[- ]|(?<=hundred|thousand|million) and )(?:${word}|${large})(?![\p{L}]))*|(?:${digits})(?:[ -](?:${large})(?![\p{L}])|(?<=[$€£][\d.,]+) ?(?:k|m|mn|bn|tn)(?![\p{L}]))?)`;
/** A number with nothing before or after it that makes it a part of something else: an ordinal, a time, a name. */
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:'’/#-]|[–](?=\d))(?<sign>[$€£])?(?<first>${numeral})(?:(?: to |–|-| or |(?<=\bbetween [$€£\p{L}\p{N}.,-]{1,30}) and )[$€£]?(?<last>${numeral}))?(?![\p{N}:/]|[.,]\d|-?(?:st|nd|rd|th)\b)`,
  "giu",
);

const units = new Map<string, string>(
  [
    ["kilometer", "kilometer kilometers kilometre kilometres km kms"],
    ["mile", "mile miles"],
    ["meter", "meter meters metre metres"],
    ["centimeter", "centimeter centimeters centimetre centimetres cm"],
    ["foot", "foot feet"],
    ["inch", "inch inches"],
    ["kilogram", "kilogram kilograms kg"],
    ["ton", "ton tons tonne tonnes"],
    ["liter", "liter liters litre litres"],
    ["hectare", "hectare hectares"],
    ["acre", "acre acres"],
    ["degree", "degree degrees"],
    ["percent", "percent pct %"],
    ["dollar", "dollar dollars $"],
    ["euro", "euro euros €"],
    ["pound", "pound pounds £"],
    ["second", "second seconds"],
    ["minute", "minute minutes"],
    ["hour", "hour hours"],
    ["day", "day days"],
    ["week", "week weeks"],
    ["month", "month months"],
    ["year", "year years"],
    ["decade", "decade decades"],
    ["century", "century centuries"],
    ["time", "time times"],
  ].flatMap(([unit = "", forms = ""]) => list(forms).map((form) => [form, unit] as const)),
);

const months = new Set(
  list(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  ),
);
/** A number behind one of these is a name or a place in a list: “flight 370”. */
const labels =
  /\b(?:flight|channel|route|article|resolution|chapter|section|page|point|room|gate|line|lines|phase|level|grade|class|type|division|number|no\.|nos\.|version|season|episode|highway|interstate|france|formula|apollo|boeing|airbus|block|psalm|verse|act|rule|title|proposition|session|figure|table|group|stage|tier|category|magnitude)\s+$/i;

/** What a word before a number makes of it; `step` is the place to which the number seems rounded. */
const hedges: readonly [RegExp, (value: number, step: number) => [number, number]][] = [
  [
    /\b(?:more than|over|at least|no fewer than|upwards? of|just over|above)\s*$/i,
    (value, step) => [value, value + Math.max(step, value / 4)],
  ],
  [
    /\b(?:fewer than|less than|under|up to|as many as|as much as|at most|no more than|just under|below)\s*$/i,
    (value, step) => [value - Math.max(step, value / 4), value],
  ],
  [
    /\b(?:nearly|almost|close to)\s*$/i,
    (value, step) => [value - Math.max(step, value / 10), value],
  ],
  [
    /\b(?:about|some|around|roughly|approximately|estimated|perhaps|maybe)\s*$/i,
    (value, step) => [
      value - Math.max(step / 2, value / 20),
      value + Math.max(step / 2, value / 20),
    ],
  ],
];

const empty = new Set(
  list(
    "a an the of to in on at by for from with and or as is are was were be been had has have that which who while than then but not no it its if so after before into over under out per about later earlier between when where until since during near north south east west northeast northwest southeast southwest away",
  ),
);

/** The numbers in a text that count or measure something. */
export function quantitiesIn(text: string): Quantity[] {
  return numbersIn(text).filter(({ nouns, unit }) => nouns.length > 0 || unit !== undefined);
}

/** The numbers in a text, whether or not they count something; leaves out years, dates, times, ordinals and labels. */
export function numbersIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(number)) {
    const { sign, first = "", last } = match.groups ?? {};
    const [one, two] = rangeOf(first, last);
    if (one === undefined || (first.toLowerCase() === "one" && !last)) continue;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (!sign && isLabel(first, before, text.slice(end, end + 12))) continue;
    const counted = countedBehind(text, end, sign);
    const hedge = hedges.find(([words]) => words.test(before))?.[1];
    const isRange = two !== undefined;
    const [low, high] = isRange
      ? [Math.min(one, two), Math.max(one, two)]
      : (hedge?.(one, stepOf(one)) ?? [one, one]);
    found.push({
      low,
      high,
      value: one,
      written: match[0],
      ...counted,
      nouns: counted.unit ? [...counted.nouns, ...measuredBefore(before)] : counted.nouns,
      at: match.index,
    });
  }
  return found;
}

const anyNumeral = new RegExp(String.raw`(?<![\p{L}])${numeral}`, "giu");

/** Every value in a text, whatever it counts, with those that other words imply: “both”, “a third man”. */
export function valuesIn(text: string): Set<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(anyNumeral)) {
    const value = valueOf(match[0]);
    if (value !== undefined) found.add(value);
  }
  for (const [pattern, value] of implied) if (pattern.test(text)) found.add(value);
  for (const match of text.matchAll(/(?<!\d)(\d+)(?:st|nd|rd|th)\b/g)) found.add(Number(match[1]));
  return found;
}

const implied: readonly (readonly [RegExp, number])[] = [
  [/\b(?:both|pair|couple|twins?|duo|second|twice|either)\b/i, 2],
  [/\b(?:third|trio|triplets|three)\b/i, 3],
  ...list("fourth fifth sixth seventh eighth ninth tenth eleventh twelfth").map(
    (ordinal, i) => [new RegExp(String.raw`\b${ordinal}\b`, "i"), i + 4] as const,
  ),
];

/** Whether two numbers may be one number, differently rounded. */
export function mayAgree(
  a: Pick<Quantity, "low" | "high">,
  b: Pick<Quantity, "low" | "high">,
): boolean {
  return a.low <= b.high && b.low <= a.high;
}

function rangeOf(
  first: string,
  last: string | undefined,
): [number | undefined, number | undefined] {
  const one = valueOf(first);
  const two = last === undefined ? undefined : valueOf(last);
  if (one === undefined || two === undefined) return [one, two];
  // “two to three million”
  const shared = [1e12, 1e9, 1e6, 1e3].find((size) => two >= size && two % (size / 100) === 0);
  return [
    one < 1000 && shared && new RegExp(large, "i").test(last ?? "") ? one * shared : one,
    two,
  ];
}

/** The value of a number in digits or words; undefined if the words are no number. */
function valueOf(written: string): number | undefined {
  const plain = written.toLowerCase().replaceAll(/[,\u00a0\u202f](?=\d{3})/g, "");
  if (plain.startsWith("half a")) return (magnitudes.get(plain.slice(7)) ?? 0) / 2;
  let total = 0;
  let current: number | undefined;
  let previous = Infinity;
  for (const part of plain.match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? []) {
    if (part === "a" || part === "an" || part === "and") continue;
    const size = magnitudes.get(part);
    if (size !== undefined) {
      current = (current ?? 1) * size;
      if (size >= 1000) {
        total += current;
        current = undefined;
      }
      previous = Infinity;
      continue;
    }
    const value = values.get(part) ?? Number(part);
    if (Number.isNaN(value)) return undefined;
    // “two three” and “twenty fifty” are no numbers.
    if (
      previous !== Infinity &&
      !(previous >= 20 && previous % 10 === 0 && value < 10 && value > 0)
    )
      return undefined;
    current = (current ?? 0) + value;
    previous = value;
  }
  return total + (current ?? 0);
}

/** The largest power of ten that divides a number: 100 for 1,500. */
function stepOf(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step === 1 ? 0 : step;
}

function isLabel(written: string, before: string, after: string): boolean {
  if (labels.test(before) || /\b(?:one|two|three|out) (?:in|of) $/i.test(before)) return true;
  if (/^(?:1[5-9]|20)\d\d$/.test(written)) return true;
  if (/^[ap]\.?m\b/i.test(after.trimStart())) return true;
  const next = /^[ -](\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  const previous = /(\p{L}+)\.?,? $/u.exec(before)?.[1] ?? "";
  const isDate = /^\d\d?$/.test(written);
  return (
    isDate &&
    (months.has(next) || (/^\p{Lu}/u.test(previous) && months.has(previous.toLowerCase())))
  );
}

/** The unit and the nouns behind a number: “30 km north of Kirkuk”, “12 percent of the voters”. */
function countedBehind(
  text: string,
  end: number,
  sign: string | undefined,
): Pick<Quantity, "nouns" | "unit" | "from" | "end"> {
  const behind =
    /^(?<percent>%|[ -](?:percent|per cent|pct)\b)?(?: of (?:the |its |their |all )?)?(?:[- ](?:(?:more|other) )?)?(?<square>square )?(?<first>\p{L}+)?(?: (?<second>\p{L}+))?/u;
  const {
    percent,
    square,
    first = "",
    second = "",
  } = behind.exec(text.slice(end, end + 60))?.groups ?? {};
  const measure = percent ? "percent" : (units.get(first.toLowerCase()) ?? units.get(sign ?? ""));
  const unit = measure && square ? `square ${measure}` : measure;
  const rest = units.has(first.toLowerCase()) ? [second] : [first, second];
  const nouns = rest
    // “540 million private Facebook records”: the number does not count the name.
    .filter((one) => !/^\p{Lu}/u.test(one))
    .map(singular)
    .filter((noun) => noun && !empty.has(noun));
  const length = unit && !percent && units.has(first.toLowerCase()) ? first.length + 1 : 0;
  const from =
    unit === "kilometer" || unit === "mile"
      ? origin(text.slice(end + length, end + length + 70))
      : undefined;
  return { nouns, unit, from, end: end + length };
}

/** What is measured, where it comes first: “claims of some $60 million”, “three storms in nine days”. */
function measuredBefore(before: string): string[] {
  const noun =
    /(?<!\p{L})(\p{L}{4,}) (?:of|in|for|after|worth|by|within|over|to|at)(?: (?:up to|about|some|around|roughly|nearly|almost|at least|more than|only|just|between))? $/u.exec(
      before,
    )?.[1];
  return noun && !empty.has(noun) ? [singular(noun)] : [];
}

/** The place behind “north of”, “from” or “to”. */
function origin(after: string): string | undefined {
  const place =
    /^(?: \([^)]*\))?(?:,? (?:to the )?(?:(?:north|south|east|west)\p{L}*|away|outside|short|inland|upriver|downriver|along the road))?(?: (?:of|from|to|off|outside|away from))? (?:the )?(?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*|(?:\p{Ll}+ )?(?:capital|border|coast|city|front|frontier|center|centre))/u;
  return place.exec(after)?.groups?.["place"];
}

function singular(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?<=\p{L}{3})s$/u, "");
}
