/** Follows who speaks through which source: “Ms. Ward adds …” belongs to the source that quoted Ward before. */
import { scheme } from "#markdown/citations.ts";
import type { Words } from "./phrasing.ts";

/** The sources of people by their surnames. */
export type Speakers = Map<string, string>;

const name =
  /\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}\.)*(?: (?:(?:bin|ibn|van|von|de|del|der|di|da) )*(?:(?:al|el)-)?\p{Lu}[\p{L}\p{M}'’-]+)+/gu;
/** Last words of names that are not those of people. */
const noSurname =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|States?|Council|Ministry|Minister|President|Union|Army|Party|House|Department|Office|Agency|Group|Nations|Command|Government|Court|Police|Forces?|Republic|Kingdom|East|West|North|South|City|Street|River|News|Times|Post|Press|Journal|TV|Television|Radio|Bank|Center|Centre|Institute|University|Committee|Commission|Organization|Organisation|Association|Crescent|Cross|Front|Movement)$/;
const titles =
  "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Gen|General|Col|Colonel|Lt|Maj|Major|Capt|Sgt|Brig|Sen|Senator|Rep|Gov|Sheikh|Herr|Frau|Mme";
const verbs =
  "adds?|added|says?|said|tells?|told|writes?|wrote|notes?|noted|explains?|explained|reports?|reported|argues?|argued|believes?|warns?|warned|continues?|continued|recalls?|recalled|claims?|claimed|points? out|pointed out|concludes?|concluded|describes?|described|estimates?|estimated|predicts?|predicted|insists?|insisted|acknowledges?|acknowledged|observes?|observed|asks?|asked";

/** A sentence of a paragraph: where it begins and ends. */
interface Sentence {
  at: number;
  end: number;
}

/** Remembers the people in sentences that cite a source. */
export function rememberSpeakers(words: Words, speakers: Speakers): void {
  const citations = words.links.filter(({ link }) => link.url.startsWith(scheme));
  for (const { at, end } of sentencesIn(words.text)) {
    const inside = citations.filter((one) => one.at >= at && one.end <= end);
    if (inside.length === 0) continue;
    for (const match of words.text.slice(at, end).matchAll(name)) {
      const surname =
        match[0]
          .split(" ")
          .at(-1)
          ?.replace(/^(?:al|el)-|['’]s$/g, "") ?? "";
      const place = at + match.index;
      const [nearest] = [...inside].sort((a, b) => Math.abs(a.at - place) - Math.abs(b.at - place));
      if (nearest && surname !== "" && !noSurname.test(surname))
        speakers.set(surname, nearest.link.url.slice(scheme.length));
    }
  }
}

export interface Spoken {
  at: number;
  end: number;
  source: string;
  surname: string;
}

/** The first words that name a known speaker with a reporting verb, in a sentence that cites nothing. */
export function spokenIn(words: Words, speakers: Speakers): Spoken[] {
  const found: Spoken[] = [];
  for (const { at, end } of sentencesIn(words.text)) {
    if (words.links.some((one) => one.at < end && one.end > at)) continue;
    const sentence = words.text.slice(at, end);
    for (const [surname, source] of speakers) {
      if (found.some((one) => one.source === source)) continue;
      const who = `(?:(?:${titles})\\.? )?(?:(?:al|el)-)?${RegExp.escape(surname)}`;
      const shape = new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${who}(?: also| then| later| has| had)* (?:${verbs})|(?:${verbs}) ${who})(?![\\p{L}\\p{N}-])`,
        "u",
      );
      const match = shape.exec(sentence);
      if (match)
        found.push({
          at: at + match.index,
          end: at + match.index + match[0].length,
          source,
          surname,
        });
    }
  }
  return found;
}

/** The sentences of a text; the period of a title ends none. */
function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  const stop = new RegExp(
    String.raw`(?<!\b(?:${titles}|U\.S|St|No|vs|\p{Lu}))[.!?]["”’)]*\s+(?=["“‘(]?[\p{Lu}\d])`,
    "gu",
  );
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    sentences.push({ at, end });
    at = end;
  }
  return [...sentences, { at, end: text.length }];
}
