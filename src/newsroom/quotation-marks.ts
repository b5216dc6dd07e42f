/**
 * The quotation marks of a language, as in the Unicode CLDR (https://cldr.unicode.org/, “delimiters”). The pairs are
 * the marks of a quotation and of a quotation inside it.
 */
export interface QuotationMarks {
  outer: readonly [open: string, close: string];
  inner: readonly [open: string, close: string];
}

const english: QuotationMarks = { outer: ["“", "”"], inner: ["‘", "’"] };
const german: QuotationMarks = { outer: ["„", "“"], inner: ["‚", "‘"] };
const polish: QuotationMarks = { outer: ["„", "”"], inner: ["‚", "’"] };
const russian: QuotationMarks = { outer: ["«", "»"], inner: ["„", "“"] };
const spanish: QuotationMarks = { outer: ["«", "»"], inner: ["“", "”"] };
const norwegian: QuotationMarks = { outer: ["«", "»"], inner: ["‘", "’"] };
const swedish: QuotationMarks = { outer: ["”", "”"], inner: ["’", "’"] };
const swiss: QuotationMarks = { outer: ["«", "»"], inner: ["‹", "›"] };
/** French has a no-break space inside of guillemets. */
const french: QuotationMarks = { outer: ["«\u00a0", "\u00a0»"], inner: ["“", "”"] };

/** By language, and by language and region where these differ. */
const known: Record<string, QuotationMarks> = {
  bg: german,
  cs: german,
  da: german,
  de: german,
  "de-CH": swiss,
  "de-LI": swiss,
  es: spanish,
  et: german,
  fi: swedish,
  fr: french,
  "fr-CH": swiss,
  hr: polish,
  hu: { outer: ["„", "”"], inner: ["»", "«"] },
  is: german,
  it: spanish,
  "it-CH": swiss,
  lt: german,
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  pl: polish,
  "pt-PT": spanish,
  ro: { outer: ["„", "”"], inner: ["«", "»"] },
  ru: russian,
  sk: german,
  sl: german,
  sv: swedish,
  uk: russian,
};

/**
 * The quotation marks of a language; the English ones for a language that is not known.
 * @param language a BCP 47 tag such as en-US
 */
export function quotationMarks(language: string): QuotationMarks {
  const { language: name, region } = new Intl.Locale(language);
  return known[`${name}-${region}`] ?? known[name] ?? english;
}
