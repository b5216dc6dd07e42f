import { isEnglish } from "../language.ts";
import type { Passage } from "../passages.ts";
import { quotationsBetweenMarks } from "../quotation-marks.ts";
import type { Rule } from "../rule.ts";
import { wordsOf, type Word } from "../words.ts";

export const wordDoubled: Rule = {
  id: "word-doubled",
  reason: "A word that is written twice is easily overlooked, most of all at the end of a line.",
  check({ passages }, { content }) {
    if (!isEnglish(content)) return [];
    const single = new Set<string>();
    const found = passages.map((passage) => ({ passage, doubled: doubledIn(passage, single) }));
    const names = found.flatMap(({ doubled }) => doubled.map(({ name }) => name));
    const times = (name: string) => names.filter((other) => other === name).length;
    return found.flatMap(({ passage, doubled }) =>
      doubled
        .filter(({ name }) => name === undefined || (single.has(name) && times(name) === 1))
        .map(({ at, words }) => ({
          line: passage.lineAt(at),
          field: passage.field,
          wrong: `“${words}” repeats ${/\s\S+\s/.test(words) ? "its words" : "a word"}.`,
          right: "Delete one of the two, or separate them with a comma if both are meant.",
        })),
    );
  },
};

interface Doubled {
  at: number;
  /** The words as written. */
  words: string;
  /** For a capitalized word: only a name that also appears on its own is doubled by mistake (not Bora Bora). */
  name: string | undefined;
}

/** The longest repeated phrase, in words. */
const longest = 4;

/** The words written twice in a passage; adds the capitalized words that stand alone to `single`. */
function doubledIn(passage: Passage, single: Set<string>): Doubled[] {
  const { text, part } = passage;
  const words = wordsOf(passage);
  const plain = words.map((word) => word.text.toLowerCase());
  const follows = (i: number) =>
    /^[ \t]*\n?[ \t]*$/.test(text.slice(words[i - 1]?.end, words[i]?.at)) && i > 0;
  const quotations = quotationsBetweenMarks(text).closed;
  /** Whether the words end a call, as in “Freedom freedom!” */
  const isCalled = (at: number, end: number) =>
    (part === "quotation" || quotations.some((one) => one.at < at && at < one.end)) &&
    /^(?:[.,!?…"”]|\s*$)/.test(text.slice(end, end + 3));
  const found: Doubled[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const isName = /^\p{Lu}\p{Ll}/u.test(word.text);
    for (let length = 1; length <= longest; length++) {
      const last = i + 2 * length - 1;
      if (last >= words.length) break;
      if (!sameWords(plain, i, length)) continue;
      if (!everyFollows(i + 1, last, follows)) continue;
      const before = text.slice(Math.max(0, word.at - 60), word.at);
      if (/[\p{L}\p{N}’'-]$/u.test(before) || /^[-’'\p{N}]/u.test(text.slice(words[last]?.end)))
        break;
      const second = words[i + length] as Word;
      const repeated = plain.slice(i, i + length);
      if (!/^\p{Script=Latin}/u.test(word.text)) break;
      const legitimate =
        length > 1
          ? isIdiom(repeated)
          : isMeant(word.text, second.text, before, isCalled(word.at, words[last]?.end ?? 0));
      if (legitimate) break;
      found.push({
        at: word.at,
        words: text.slice(word.at, words[last]?.end).replace(/\s+/g, " "),
        name: length === 1 && isName && /^\p{Lu}/u.test(second.text) ? word.text : undefined,
      });
      i = last;
      break;
    }
    const isAlone = plain[i + 1] !== plain[i] && plain[i - 1] !== plain[i];
    if (isName && isAlone) single.add(word.text);
  }
  return found;
}

function sameWords(plain: readonly string[], start: number, length: number): boolean {
  for (let i = start; i < start + length; i++) if (plain[i] !== plain[i + length]) return false;
  return true;
}

function everyFollows(from: number, to: number, follows: (i: number) => boolean): boolean {
  for (let i = from; i <= to; i++) if (!follows(i)) return false;
  return true;
}

/** “more and more and more”, “day after day after day”: only with a function word is a phrase doubled by mistake. */
function isIdiom(words: readonly string[]): boolean {
  if (words.some((word) => /^(?:and|or|after|by|upon|to|over|on|no|not|very|so)$/.test(word)))
    return true;
  return !words.some((word) => functionWords.has(word));
}

const functionWords = new Set(
  "a an the this these of in at for from with as is are was were be been has have had will would can could should may might must do does did it he she they we you i his its their our my your there which who whose when where if than but because into".split(
    " ",
  ),
);

/** Doubled for emphasis, or a term: “very very”, “cha cha”. */
const emphatic = new Set(
  "very really so too much many more far long never no yes now well please wait really ever bye ha hey ho hear knock tut there again blah cha yo tuk piri peri mahi ylang agar dik chop pom chow aye bora win go goody night hush yum boo choo duma dum fifty pass ding chi couscous gaga dada papa mama half".split(
    " ",
  ),
);

/** The verbs after which a word is often followed by the preposition of the same spelling: “sworn in in January”. */
const particles: Readonly<Record<string, RegExp>> = {
  in: /\b(?:sworn|swear|came|come|coming|comes|moved?|moving|took|taken|taking|settled?|brought|bring|broke|broken|breaking|stepped|stepping|called|calling|voted|dug|closed|closing|phased|caved|went|gone|going|set|locked|check(?:ed|ing)?|live[sd]?|living|log(?:ged)?|tuned|turned|handed|believed?|working|work(?:s|ed)?|interested|engaged|involved|participated|resulted|pour(?:ed|ing)|flown|flew|drawn|weighed|plugged|kicked|rolled|pitched|chipped|joined)\s*$/i,
  on: /\b(?:go|goes|going|went|gone|carr(?:y|ied|ies|ying)|mov(?:e|ed|es|ing)|press(?:ed|es|ing)?|hold|held|holding|hang|drag(?:s|ged)?|liv(?:e|ed|es|ing)|pass(?:ed)?|log(?:ged)?|later|early|earlier|further|turn(?:ed|s|ing)?|put|come|came|comes|switch(?:ed)?|tak(?:en|e|es|ing)|took|call(?:ed)?|rel(?:y|ied)|work(?:s|ed|ing)?|stay(?:s|ed|ing)?|sign(?:ed)?|kept|keep|play(?:s|ed)?|head(?:ed)?|travell?ed|read|wore|from then|built|agreed|decided|voted|embarked|spoken|insist(?:s|ed)?|depend(?:s|ed)?)\s*$/i,
  up: /./,
  out: /./,
  over: /./,
  off: /./,
  down: /./,
  by: /\b(?:stood|stand|stands|passed|went|come|came|gone|drop(?:ped)?|live|lived|abided?)\s*$/i,
  to: /\b(?:belong(?:s|ed)?|refer(?:s|red|ring)?|listen(?:s|ed|ing)?|speak(?:s|ing)?|spoke|spoken|talk(?:s|ed|ing)?|going|used|went|look(?:s|ed)? forward|return(?:s|ed)?|object(?:s|ed)?|subject(?:ed)?|adher(?:e|es|ed)|happened|close)\s*$/i,
  for: /\b(?:look(?:ed|ing|s)?|ask(?:ed|ing|s)?|call(?:ed|ing|s)?|pa(?:y|id|ys|ying)|wait(?:ed|ing|s)?|hop(?:ed?|es|ing)|stands?|stood|bargained|known|what)\s*$/i,
  with: /\b(?:deal(?:s|t|ing)?|agree(?:s|d)?|work(?:ed|ing|s)?|cope[ds]?|met|meet|start|begin)\s*$/i,
  at: /\b(?:look(?:s|ed|ing)?|shot|shouted|laugh(?:s|ed)?|aimed|point(?:s|ed)?)\s*$/i,
  as: /\b(?:known|seen|described|such|serve[ds]?|regarded)\s*$/i,
  of: /\b(?:heard|thought|spoken|dreamed|made|approved?|afraid|aware|consists?|rid)\s*$/i,
  her: /\b(?:g(?:a|i)ves?|given|giving|hand(?:s|ed|ing)?|t(?:old|ells?|elling)|sen(?:t|d|ds|ding)|offer(?:s|ed|ing)?|show(?:s|ed|n|ing)?|cost|asks?|asked|pa(?:y|id)|grant(?:s|ed)|den(?:y|ied)|return(?:s|ed)|br(?:ing|ought)|read|taught|let|ma(?:k|d)es?|w[io]n|lost|save[ds]?|earn(?:s|ed)?|buy|bought|made|call(?:s|ed)?)\s*$/i,
  is: /\b(?:what|which|who|whoever|whatever|where|how|why|all|that|problem|question|thing|point|issue|answer|it|there|as|than|this|he|she)\b[^.;]*$/i,
  was: /\b(?:what|which|who|whoever|whatever|where|how|why|all|that|problem|question|thing|point|issue|answer|it|there|as|than|this|he|she)\b[^.;]*$/i,
  are: /\b(?:what|which|who|those|they|there|as|than|these|people)\b[^.;]*$/i,
  were: /\b(?:what|which|who|those|they|there|as|than|these|people)\b[^.;]*$/i,
  do: /\b(?:what|they|you|we|i|all)\b[^.;]*$/i,
  did: /\b(?:what|he|she|they|we|it|all)\b[^.;]*$/i,
  it: /\b(?:do|did|make|makes|made|give|gave|take)\s*$/i,
  you: /\b(?:thank|tell|what|and|to|if)\s*$/i,
  who: /\b(?:those|doctor|dr)\s*$/i,
};

/** Whether one word twice in a row may be meant. */
function isMeant(first: string, second: string, before: string, called: boolean): boolean {
  const word = first.toLowerCase();
  if (word === "had" || word === "that" || emphatic.has(word)) return true;
  // A capital in the middle begins a title: “according to To Vima”, or a name comes before its verb: “Will will”.
  const changes = /^\p{Lu}/u.test(first) !== /^\p{Lu}/u.test(second);
  if (changes && !(functionWords.has(word) && (/^\p{Ll}/u.test(second) || word === "the")))
    return true;
  if (changes && /^(?:Will|May)$/.test(first)) return true;
  // Initials and numerals: “Malcolm X X”.
  if (first.length === 1 && word !== "a" && word !== "i") return true;
  if (called && !functionWords.has(word) && !particles[word]) return true;
  return particles[word]?.test(before) ?? false;
}
