/** Names in a text, and which of them are probably one name spelled in two ways. */
import type { Passage } from "./passages.ts";
import { plainLetters } from "../normalize.ts";

interface Mention {
  /** Capitalised words directly beside it. */
  beside: string[];
  line: number;
  /** Whether it opens a sentence, where every word has a capital. */
  opens: boolean;
}

export interface Name {
  word: string;
  mentions: Mention[];
}

const capitalised = /\p{Lu}[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu;

/** The capitalised words of five letters or more that are no sentence's beginning alone, nor ordinary words. */
export function namesIn(passages: readonly Passage[]): Name[] {
  const found = new Map<string, Mention[]>();
  const ordinary = new Set<string>();
  for (const { part, text, lineAt } of passages) {
    // A note is where the desk says how others spell a name.
    if (part === "note") continue;
    for (const [word] of text.matchAll(/(?<![\p{L}'’])\p{Ll}[\p{L}\p{M}]+/gu)) ordinary.add(word);
    const words = [...text.matchAll(capitalised)].map((match) => ({
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

/** What stands before the first word of a sentence; the stop of “Mr.” or “J.” ends none. */
const opening =
  /(?:^|(?<!\b(?:Mrs?|Ms|Dr|St|Gen|Col|Maj|Capt|Lt|Sgt|Brig|Adm|Sen|Rep|Gov|Rev|\p{Lu}))[.!?:]["”’)]*\s+|\n|[“"(]\s*)$/u;

const titles = new Set(
  "President Minister Secretary General Gen Colonel Col Chancellor King Queen Prince Senator Governor Mayor Judge Sheikh Ayatollah Pope Speaker Spokesman Spokeswoman Mr Mrs Ms Dr".split(
    " ",
  ),
);

/** What may stand between two parts of one name: a space, a hyphen, an Arabic article. */
function joins(between: string): boolean {
  return /^(?:[- ]|[- ](?:al|el|bin|ibn|von|van|de|der)[- ])$/.test(between);
}

/** Whether two names are probably one: nearly the same letters, and nothing beside them that speaks against it. */
export function isVariant(a: Name, b: Name): boolean {
  return looksAlike(a.word, b.word) && couldBeOne(a, b);
}

/**
 * Nearly the same letters: equal but for accents or doubled letters, or one letter apart within the word.
 * Different endings make other words of a name (Iraq, Iraqi, Iraqis; Arabia, Arabic), a different beginning
 * makes another name.
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

/** One letter added, left out, replaced or swapped with its neighbour. */
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
 * Two people may be called Mohamed and Mohammed, or Abadi and Asadi: so names beside which others stand are one
 * only beside the same ones.
 */
function couldBeOne(a: Name, b: Name): boolean {
  const [left, right] = [a, b].map(
    ({ mentions }) => new Set(mentions.flatMap(({ beside }) => beside)),
  );
  if (!left || !right || left.has(b.word)) return false;
  return left.size === 0 || right.size === 0 || !left.isDisjointFrom(right);
}
