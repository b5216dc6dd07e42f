/**
 * The dictionaries that the rules look words up in. Only English has one: American for the United States, Canada
 * and the Philippines, British for the rest.
 */
import { readFileSync } from "node:fs";
import nspell from "nspell";
import wordListPath from "word-list";

export interface Dictionary {
  /** Whether a word in lowercase is in the dictionary, in the spelling of either side of the Atlantic. */
  knows(word: string): boolean;
  /**
   * The words that may have been meant by a word in lowercase, the likeliest first. Empty unless the word is a
   * misspelt common word: unknown, not made from known words, and close to a known one.
   */
  corrections(word: string): readonly string[];
}

const loaded = new Map<string, Dictionary>();

/**
 * The dictionary of a language; loading one takes a few tenths of a second, once in a process.
 * @param language a BCP 47 tag such as en-US
 * @returns undefined if there is none for the language
 */
export function dictionaryOf(language: string): Dictionary | undefined {
  const [name, ...rest] = language.toLowerCase().split("-");
  if (name !== "en") return undefined;
  const isAmerican =
    rest.length === 0 || ["us", "ca", "ph"].some((region) => rest.includes(region));
  const variant = isAmerican ? "dictionary-en" : "dictionary-en-gb";
  const known = loaded.get(variant) ?? load(variant);
  loaded.set(variant, known);
  return known;
}

function load(variant: string): Dictionary {
  const common = wordsOf(variant);
  // Rarer words are no mistakes, but nobody meant one of them.
  const rare = new Set(readFileSync(wordListPath, "utf8").split("\n"));
  const isCommon = (word: string) => common.has(word) || common.has(capitalized(word));
  const knows = (word: string) =>
    isCommon(word) || rare.has(word) || termsInNews.has(word) || isCommon(american(word));
  let skeletons: ReadonlyMap<string, string> | undefined;
  let byStart: ReadonlyMap<string, readonly string[]> | undefined;

  const near = (word: string): string[] => {
    if (word.length < 4 || word.length > longestWord) return [];
    const joined = joinedWords(word, (part) => common.has(part));
    if (joined) return [joined];
    // As people speak: “countin'”.
    if (word.endsWith("in") && common.has(`${word}g`)) return [];
    if (isDerived(word, isCommon)) return [];
    const compound = isCompound(word, common);
    const found = new Set<string>();
    for (const candidate of editsOf(word, compound))
      if (common.has(candidate)) found.add(candidate);
    if (found.size > 0) return [...found];
    if (compound || word.length < 7) return [];
    skeletons ??= skeletonsOf(common);
    const alike = skeletons.get(skeleton(word));
    if (alike) return [alike];
    if (word.length < 9) return [];
    byStart ??= groupsOf(common);
    return (byStart.get(word.slice(0, 1)) ?? []).filter((candidate) =>
      areClose(word, candidate, 2),
    );
  };
  const remembered = new Map<string, readonly string[]>();
  return {
    knows,
    corrections(word) {
      let found = remembered.get(word);
      if (!found) {
        const meant = commonMistakes.get(word);
        found = meant ? [meant] : knows(word) ? [] : near(word);
        remembered.set(word, found);
      }
      return found;
    },
  };
}

/** The words of a dictionary package with all their endings. */
function wordsOf(variant: string): ReadonlySet<string> {
  const folder = import.meta.resolve(variant);
  const [aff, dic] = ["index.aff", "index.dic"].map((file) => readFileSync(new URL(file, folder)));
  const speller = nspell({ aff: aff as Buffer, dic });
  // Looking a word up here takes a hundredth of the time that nspell takes to tell that it is unknown.
  return new Set(Object.keys((speller as unknown as { data: object }).data));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What a word of four letters may be meant to be. */
const frequent = new Set(
  "which those these there their where would could should about after first other under place known above never again every might until since while still three world years shall whose being among both city been have were with when them then they this that will what from said over some time very many most made also only into year your more such even much must well back down just like know take long used work last".split(
    " ",
  ),
);

/** The American form of a British spelling. */
function american(word: string): string {
  return word
    .replace(/is(?=(?:e|ed|es|ing|ations?|ers?)$)/, "iz")
    .replace(/(?<=\p{L}{2})our(?=\p{L}*$)/u, "or");
}

/** In letters: nobody meant a word of the dictionary by what is longer. */
const longestWord = 30;

const letters = "etaoinsrhdlucmfywgpbvkxqjz'";
const vowel = /[aeiou]/;

/**
 * The words that are one slip away, the likeliest first: two letters swapped, one left out or doubled, another
 * vowel, one too many, another letter. Of a word in two parts, and of a short one, only the first ones: what is
 * further away is too often a word that the dictionary lacks.
 */
function* editsOf(word: string, compound: boolean): Generator<string> {
  const parts = Array.from({ length: word.length + 1 }, (_, i) => [
    word.slice(0, i),
    word.slice(i),
  ]);
  for (const [before = "", after = ""] of parts)
    if (after.length > 1 && after[0] !== after[1])
      yield before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2);
  const isShort = word.length < 5;
  for (const [before = "", after = ""] of parts)
    for (const letter of letters) {
      const longer = before + letter + after;
      if (!isShort || frequent.has(longer)) yield longer;
    }
  if (isShort) return;
  for (const [before = "", after = ""] of parts)
    if (vowel.test(after[0] ?? ""))
      for (const letter of "eaiou") yield before + letter + after.slice(1);
  if (compound) return;
  for (const [before = "", after = ""] of parts)
    if (after && (after[0] === after[1] || vowel.test(after[0] ?? "")))
      yield before + after.slice(1);
  for (const [before = "", after = ""] of parts) if (after) yield before + after.slice(1);
  for (const [before = "", after = ""] of parts)
    if (after) for (const letter of letters) yield before + letter + after.slice(1);
}

/** What remains of a word when doubled letters are single and all vowels alike: “neccesary”, “occurance”. */
function skeleton(word: string): string {
  return word.replace(/(.)\1+/g, "$1").replace(/[aeiou]+/g, "a");
}

function skeletonsOf(words: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of words)
    if (word.length >= 7 && /^[a-z]+$/.test(word)) found.set(skeleton(word), word);
  return found;
}

/** “ofthe” → “of the”: two words with the space between them missing, one of which connects others. */
function joinedWords(word: string, isWord: (word: string) => boolean): string | undefined {
  for (const link of ["the", "and", "of", "to", "in"]) {
    const parts = [
      word.startsWith(link) ? [link, word.slice(link.length)] : [],
      word.endsWith(link) ? [word.slice(0, -link.length), link] : [],
    ];
    for (const [first = "", second = ""] of parts) {
      const other = first === link ? second : first;
      const connects = /^(?:the|a|an|this|that|of|in|on|to|by|for|from|with|at|and|is|was|it)$/;
      const isLong = link.length === 3 && other.length > 3;
      if (isWord(other) && (connects.test(other) || isLong)) return `${first} ${second}`;
    }
  }
  return undefined;
}

function groupsOf(words: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 7 || !/^[a-z]+$/.test(word)) continue;
    const group = found.get(word.slice(0, 1));
    if (group) group.push(word);
    else found.set(word.slice(0, 1), [word]);
  }
  return found;
}

/** Whether two words are at most this number of slips apart: a letter left out, added, different or swapped with the next. */
export function areClose(a: string, b: string, slips: number, i = 0, j = 0): boolean {
  if (Math.abs(a.length - i - (b.length - j)) > slips) return false;
  while (i < a.length && a[i] === b[j]) {
    i++;
    j++;
  }
  if (i === a.length) return b.length - j <= slips;
  if (j === b.length) return a.length - i <= slips;
  if (slips === 0) return false;
  return (
    (a[i] === b[j + 1] && a[i + 1] === b[j] && areClose(a, b, slips - 1, i + 2, j + 2)) ||
    areClose(a, b, slips - 1, i, j + 1) ||
    areClose(a, b, slips - 1, i + 1, j) ||
    areClose(a, b, slips - 1, i + 1, j + 1)
  );
}

const prefixes =
  /^(?:anti|agro|astro|auto|bio|counter|cyber|de|dis|eco|electro|extra|fore|geo|hydro|hyper|inter|intra|macro|mega|micro|mid|mini|mis|multi|nano|neo|neuro|non|off|out|over|para|petro|photo|poly|post|pre|pro|proto|pseudo|psycho|quasi|re|semi|socio|sub|super|techno|tele|trans|ultra|un|under|up|video)(?=\p{L}{5})/u;
const suffixes =
  /(?<=\p{L}{4})(?:s|er|ers|ability|esque|fold|gate|goers?|hood|ification|ish|isms?|ists?|isation|ization|less|like|makers?|ness|proof|ship|ships|ward|wards|wide|wise|worthy)$/u;

/** Whether a word that the dictionary lacks is formed from one it has: “counterterrorism”, “rebrands”, “beheadings”. */
function isDerived(word: string, isWord: (word: string) => boolean): boolean {
  const [prefix] = prefixes.exec(word) ?? [];
  if (prefix && isWord(word.slice(prefix.length))) return true;
  const [suffix] = suffixes.exec(word) ?? [];
  if (!suffix) return false;
  const root = word.slice(0, -suffix.length);
  // Regular forms of these have other endings: “churchs”, “conspiracys”, “contributer”.
  if (suffix === "s" && /(?:ch|sh|[sxz]|[^aeiou]y)$/.test(root)) return false;
  if (/^ers?$/.test(suffix) && isWord(word.replace(/ers?$/, "or"))) return false;
  return isWord(root) || (suffix !== "s" && isWord(`${root}e`));
}

/** Whether a word consists of two words: “coalfield”. */
function isCompound(word: string, words: ReadonlySet<string>): boolean {
  for (let i = 4; i <= word.length - 4; i++)
    if (words.has(word.slice(0, i)) && words.has(word.slice(i))) return true;
  return false;
}

/** Words that news uses and the dictionaries lack, most of them from other languages. */
const termsInNews = new Set(
  `abaya aka alia annum bano barrio blanche bonne brac bric bono capita cetera chador chargé coli contendere cosplay cosplaying coup culpa culpas dalit dalits detat diem
  dhow dinar distro distros doppler ejido emeritus euros facto faso favela flickr forma frau garde gendarme gendarmerie grata hadith
  halal haram haredi haute hawala hijab hoc imam imams infinitum intifada jihadi jihadis jirga judicata jure kata
  keffiyeh kibbutz kuffar laissez faire loya lèse mache madrasa madrassa mandamus masse mea culpa medina mortem
  mujahideen mufti muezzin mullah nationale naira nikab niqab noire nolo noster papier perp peshmerga pied piste prepper preppers pseudo
  pronto quid reddit repo repos rial riyal ringgit riksdag risotto rohingya rupiah salafi salafist sejm selfie selfies
  sharia shekel sheikh sheikha shura sine siècle souk sukuk sunna taluk tsunami tuk ulema umma urbi vires vis
  voce wadi wallah warranto yuan zakat zloty`.split(/\s+/),
);

/** Mistakes that are too short or too far from the word to be recognized, or that are rare words themselves. */
const commonMistakes = new Map<string, string>(
  `teh the|hte the|adn and|nad and|taht that|tath that|thta that|htat that|tihs this|thsi this|wich which|whcih which|alot a lot|aswell as well|infact in fact|noone no one|eachother each other|atleast at least|incase in case|inspite in spite|thier their|theyre they're|wasnt wasn't|isnt isn't|arent aren't|didnt didn't|doesnt doesn't|dont don't|couldnt couldn't|wouldnt wouldn't|shouldnt shouldn't|hasnt hasn't|havent haven't|hadnt hadn't|werent weren't|belive believe|beleive believe|belived believed|persue pursue|persued pursued|persuing pursuing|publically publicly|accidently accidentally|substract subtract|resistent resistant|existance existence|dependance dependence|hinderance hindrance|restauranteur restaurateur|suprise surprise|suprised surprised|surprize surprise|develope develop|fouth fourth|fourty forty|ninty ninety|ninteen nineteen|tommorow tomorrow|tommorrow tomorrow|basicly basically|polical political|ocurred occurred|alledged alleged|alledge allege|cemetary cemetery|sargent sergeant|themselfs themselves|seperate separate|seperately separately|reguarding regarding|irregardless regardless|oftenly often|tradionally traditionally|artical article|diaster disaster|positon position|offical official|offically officially|officaly officially|signifcant significant|febuary february|wensday wednesday|saterday saturday|catagory category|truely truly|untill until|withe with|mispell misspell|asociated associated|spred spread|wether whether`
    .split("|")
    .map((pair) => {
      const [wrong = "", ...right] = pair.split(" ");
      return [wrong, right.join(" ")] as const;
    }),
);
