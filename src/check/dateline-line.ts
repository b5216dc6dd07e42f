/** Datelines typed or pasted at the beginning of a text. */

export interface TypedDateline {
  /** The place as written: “RAMADI”. */
  place: string;
  /** The agency in parentheses, as written: “Reuters”. */
  agency: string | undefined;
  /** The whole dateline, including its dash and the space after it. */
  whole: string;
}

/** A pattern for the name of a month, full or abbreviated. */
export const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
/** “RAMADI, Iraq, May 18 (Reuters) — ”, in the style of AP and Reuters. */
const typed = new RegExp(
  String.raw`^(?<place>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?:,? ?(?:\/|and) ?\p{Lu}[\p{L}.'’-]*)?(?:, [\p{L} .]{2,30})?(?:,? (?:${month} \d{1,2}|\d{1,2} ${month})(?:,? \d{4})?)?(?: \((?<agency>[^)]{2,40})\))? ?(?:—|–|--|-)\s+`,
  "u",
);

/** The dateline at the beginning of a text: a place in capitals, or a place with an agency. */
export function typedDateline(text: string): TypedDateline | undefined {
  const match = typed.exec(text);
  const { place = "", agency } = match?.groups ?? {};
  if (!match) return undefined;
  const inCapitals = place === place.toUpperCase() && /\p{Lu}{3}/u.test(place);
  if (!inCapitals && !agency) return undefined;
  return { place, agency, whole: match[0] };
}

/** Whether the words are a day or a date rather than a place. */
export function looksLikeDate(words: string): boolean {
  const text = words.replaceAll("-", " ");
  return (
    /^\d{4} \d{1,2} \d{1,2}$|^\d{1,2}[./ ]\d{1,2}[./ ]\d{2,4}$/.test(text) ||
    new RegExp(`^(?:\\d{1,2} )?${month}(?: \\d{1,2})?(?:,? \\d{4})?$`, "i").test(text) ||
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\b.*\d.*)?$|^(?:today|yesterday|tomorrow)$/i.test(
      text,
    )
  );
}
