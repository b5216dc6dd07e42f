/** Finds the names in a text, and pairs of names that are probably two spellings of one name. */
import type { Passage } from "./passages.ts";
import { plainLetters } from "../normalize.ts";

interface Mention {
  /** The capitalized words next to it. */
  beside: string[];
  line: number;
  /** Whether it begins a sentence, where any word is capitalized. */
  opens: boolean;
}

export interface Name {
  word: string;
  mentions: Mention[];
}

const capitalized = /\p{Lu}[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu;

/**
 * The capitalized words of five letters or more. Leaves out words that only begin sentences, and words that also
 * appear in lowercase.
 */
export function namesIn(passages: readonly Passage[]): Name[] {
  const found = new Map<string, Mention[]>();
  const ordinary = new Set<string>();
  for (const { part, text, lineAt } of passages) {
    // Notes may explain how others spell a name.
    if (part === "note") continue;
    for (const [word] of text.matchAll(/(?<![\p{L}'’])\p{Ll}[\p{L}\p{M}]+/gu)) ordinary.add(word);
    const words = [...text.matchAll(capitalized)].map((match) => ({
      word: match[0].replace(/['’]s?$/, "").normalize("NFC"),
      at: match.index,
      end: match.index + match[0].length,
    }));
    words.forEach(({ word, at }, i) => {
      const before = words[i - 1];
      const after = words[i + 1];
      const beside = [
        ...(before && joins(text.slice(before.end, at)) ? [before.word] : []),
        ...(after && joins(text.slice(at + word.length, after.at)) ? [after.word] : []),
      ].filter((one) => !titles.has(one));
      const opens = opening.test(text.slice(0, at));
      const mentions = found.get(word) ?? [];
      mentions.push({ beside, line: lineAt(at), opens });
      found.set(word, mentions);
    });
  }
  return [...found]
    .filter(([word, mentions]) => {
      const isName = word.length >= 5 && /\p{Ll}/u.test(word);
      return isName && !ordinary.has(word.toLowerCase()) && mentions.some(({ opens }) => !opens);
    })
    .map(([word, mentions]) => ({ word, mentions }));
}

/** What comes before the first word of a sentence; the period of “Mr.” or “J.” does not end one. */
const opening =
  /(?:^|(?<!\b(?:Mrs?|Ms|Dr|St|Gen|Col|Maj|Capt|Lt|Sgt|Brig|Adm|Sen|Rep|Gov|Rev|\p{Lu}))[.!?:]["”’)]*\s+|\n|[“"(]\s*)$/u;

const titles = new Set(
  "President Minister Secretary General Gen Colonel Col Chancellor King Queen Prince Senator Governor Mayor Judge Sheikh Ayatollah Pope Speaker Spokesman Spokeswoman Mr Mrs Ms Dr".split(
    " ",
  ),
);

/** Whether this can connect two parts of one name: a space, a hyphen, a particle such as “al-”. */
function joins(between: string): boolean {
  return /^(?:[- ]|[- ](?:al|el|bin|ibn|von|van|de|der)[- ])$/.test(between);
}

/** Whether two names are probably spellings of one: nearly the same letters, and no different names next to them. */
export function isVariant(a: Name, b: Name): boolean {
  return looksAlike(a.word, b.word) && couldBeOne(a, b);
}

/**
 * Whether two words differ only in accents, in doubled letters or in one letter inside the word. Different endings
 * are forms of a name (Iraq, Iraqi, Iraqis; Arabia, Arabic), and a different first letter is a different name.
 */
function looksAlike(a: string, b: string): boolean {
  const [left, right] = [plainLetters(a), plainLetters(b)];
  if (left === right) return a !== b;
  if (left[0] !== right[0] || rootOf(left) === rootOf(right)) return false;
  if (left.startsWith(right) || right.startsWith(left)) return false;
  if (single(left) === single(right)) return true;
  return oneLetterApart(left, right);
}

function single(word: string): string {
  return word.replace(/(\p{L})\1+/gu, "$1");
}

function rootOf(word: string): string {
  return word.replace(/(?:ia|ians?|ans?|ese|ish|ics?|is?|ns?|as?|ys?|es?|s)$/, "");
}

/** Whether one letter is added, missing, replaced or swapped with the next. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length !== b.length) return restA.slice(1) === restB || restB.slice(1) === restA;
  const swapped = restA[0] === restB[1] && restA[1] === restB[0];
  return restA.slice(1) === restB.slice(1) || (swapped && restA.slice(2) === restB.slice(2));
}

/**
 * Two people may be called Mohamed and Mohammed, or Abadi and Asadi, so names with other names next to them must
 * have at least one of those in common.
 */
function couldBeOne(a: Name, b: Name): boolean {
  const [left, right] = [a, b].map(
    ({ mentions }) => new Set(mentions.flatMap(({ beside }) => beside)),
  );
  if (!left || !right || left.has(b.word)) return false;
  return left.size === 0 || right.size === 0 || !left.isDisjointFrom(right);
}
