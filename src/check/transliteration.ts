/** How alike two names are: whether they may be two spellings, or one spelling and a slip. */
import { plainLetters } from "./normalize.ts";

/**
 * `same`: the letters are those of two common ways to write a name of another alphabet, or two neighbors are
 * swapped. `vowel`: a vowel differs. `letter`: one letter is added, missing or different.
 */
export type Likeness = "same" | "vowel" | "letter";

/** A name in the forms that are compared. */
export interface Letters {
  /** In lowercase without accents and apostrophes. */
  plain: string;
  /** With one spelling for each sound that is written in several ways. */
  sounds: string;
  /** `sounds` with all vowels alike. */
  consonants: string;
}

export function lettersOf(name: string): Letters {
  const plain = plainLetters(name).replace(/['’ʼʻ]/g, "");
  const sounds = plain
    .replace(/^[gqk]h?(?=[aou])/, "k")
    .replace(/^([aeiou])\1/, "$1")
    .replace(/gh/g, "g")
    .replace(/dh/g, "d")
    .replace(/th/g, "t")
    .replace(/ph/g, "f")
    .replace(/q|ck/g, "k")
    .replace(/ou|oo/g, "u")
    .replace(/[ea][iy]/g, "E")
    .replace(/iy|yi|yy|ij|ee/g, "i")
    .replace(/(?<=.)y/g, "i")
    .replace(/(.)\1+/g, "$1")
    .replace(/ah$/, "a");
  return { plain, sounds, consonants: sounds.replace(/[aeiouE]/g, "a") };
}

/** The endings of a name's forms: Iraq, Iraqi, Iraqis; Arabia, Arabic; Communism, Communist. */
const endings =
  /^(?:|s|y|ys|i|is|ia|a|as|an|ans|ian|ians|n|ns|ese|ish|ic|ics|ism|isms|ist|ists|e|es|ed|o|os)$/;

/** How alike two different names are; undefined if they are two names, or two forms of one. */
export function likeness(a: Letters, b: Letters): Likeness | undefined {
  if (a.consonants[0] !== b.consonants[0]) return undefined;
  if (a.plain === b.plain) return "same";
  if (Math.abs(a.plain.length - b.plain.length) > 2 || areForms(a.plain, b.plain)) return undefined;
  if (a.sounds === b.sounds || areSwapped(a.plain, b.plain)) return "same";
  if (a.plain.startsWith(b.plain) || b.plain.startsWith(a.plain)) return undefined;
  if (
    a.consonants === b.consonants &&
    (a.consonants.length > 6 || oneLetterApart(a.plain, b.plain))
  )
    return "vowel";
  return a.plain[0] === b.plain[0] && oneLetterApart(a.plain, b.plain) ? "letter" : undefined;
}

function areForms(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  for (let stem = common; stem >= 3; stem--) {
    // A last letter typed twice is no ending: “Vollann”.
    const doubled = a[stem] === a[stem - 1] || b[stem] === b[stem - 1];
    if (!doubled && endings.test(a.slice(stem)) && endings.test(b.slice(stem))) return true;
  }
  return false;
}

function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return i > 0 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Whether one letter is added, missing or different. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  if (a.length === b.length) return restA.slice(1) === restB.slice(1);
  return restA.slice(1) === restB || restB.slice(1) === restA;
}
