import { areClose, dictionaryOf, type Dictionary } from "../dictionary.ts";
import { languageOf } from "#ingest/language.ts";
import type { Passage } from "../passages.ts";
import { quotationsBetweenMarks } from "../quotation-marks.ts";
import { registryWords } from "../registry-words.ts";
import type { Rule } from "../rule.ts";
import { opensSentence } from "../sentences.ts";
import { wordsIn, wordsOf, type Word } from "../words.ts";

export const spelling: Rule = {
  id: "spelling",
  reason: "Readers who see a misspelt word wonder what else was not checked.",
  check({ passages }, { content }) {
    const dictionary = dictionaryOf(languageOf(content));
    if (!dictionary) return [];
    const names = registryWords(content);
    if (isOtherLanguage(passages, dictionary)) return [];
    const reported = new Set<string>();
    return passages.flatMap((passage) =>
      misspelt(passage, dictionary, names).flatMap(({ word, at, meant }) => {
        if (reported.has(word.toLowerCase())) return [];
        reported.add(word.toLowerCase());
        const [first = "", ...others] = meant.map((one) => `“${one}”`);
        return [
          {
            line: passage.lineAt(at),
            field: passage.field,
            wrong: `“${word}” looks misspelt.`,
            right: `Did you mean ${[first, ...others.slice(0, 2)].join(" or ")}? Put a foreign word in italics.`,
          },
        ];
      }),
    );
  },
};

/** The number of words that a dictionary may lack; to find what was meant by each takes a millisecond. */
const maxUnknown = 500;

/** Whether more words are unknown than mistakes can explain, as in a text in another language. */
function isOtherLanguage(passages: readonly Passage[], dictionary: Dictionary): boolean {
  const unknown = new Set<string>();
  for (const passage of passages)
    for (const { text } of wordsOf(passage))
      if (/^\p{Ll}/u.test(text) && !dictionary.knows(text)) unknown.add(text);
  return unknown.size > maxUnknown;
}

interface Misspelling {
  word: string;
  at: number;
  meant: readonly string[];
}

/** In letters: shorter parts of compounds such as “willy-nilly” are often no words of their own. */
const shortestPart = 6;
/** In words, before and after: where a text in another language shows itself. */
const neighborhood = 4;
/** In words: anything shorter between quotation marks may be a term or a foreign word. */
const shortestQuotation = 4;

function misspelt(
  passage: Passage,
  dictionary: Dictionary,
  names: ReadonlySet<string>,
): Misspelling[] {
  const { text } = passage;
  const words = wordsOf(passage);
  const correctionsOf = (word: Word) => {
    const plain = checkable(word, text);
    if (!plain || names.has(plain)) return [];
    if (/^\p{Ll}/u.test(word.text)) return dictionary.corrections(plain);
    return dictionary.knows(plain) ? [] : openers.filter((one) => areClose(plain, one, 1));
  };
  const suspects = words.flatMap((word, index) => {
    const meant = correctionsOf(word);
    return meant.length > 0 ? [{ word: word.text, at: word.at, meant, index }] : [];
  });
  if (suspects.length === 0) return [];
  const quotations = quotationsBetweenMarks(text).closed;
  const isWithin = (at: number, ranges: readonly { at: number; end: number }[]) =>
    ranges.some((range) => range.at <= at && at < range.end);
  const setApart = [
    ...passage.italics,
    ...quotations.filter((quotation) => wordsIn(quotation.text).length < shortestQuotation),
  ];
  /** How many words are foreign, and how many of them or like misspelt ones. */
  const unknown = (some: readonly Word[]) => {
    const others = some.filter(({ at }) => !isWithin(at, setApart));
    const foreign = others.filter(({ text }) => isForeign(text, dictionary, names)).length;
    return { foreign, all: foreign + others.filter((one) => correctionsOf(one).length > 0).length };
  };
  return suspects.filter(({ at, index, word }) => {
    if (isWithin(at, setApart)) return false;
    if (/^[^.!?]{0,3}\[sic\]/i.test(text.slice(at + word.length))) return false;
    // A text in another language also has words that look like misspelt English ones.
    const around = unknown(
      words.slice(Math.max(0, index - neighborhood), index + neighborhood + 1),
    );
    if (around.foreign > 0 || around.all > 2) return false;
    const quotation = quotations.find((one) => isWithin(at, [one]));
    return !quotation || unknown(words.filter((one) => isWithin(one.at, [quotation]))).all < 3;
  });
}

/** Whether a word in lowercase is neither known nor close to a known word. */
function isForeign(word: string, dictionary: Dictionary, names: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}{3,}$/u.test(word) || names.has(word)) return false;
  return !dictionary.knows(word) && dictionary.corrections(word).length === 0;
}

/** A word in the form to look up; undefined for names, parts of addresses, and the like. */
function checkable({ text: word, at, end }: Word, text: string): string | undefined {
  const [before = "", after = ""] = [text[at - 1], text[end]];
  if (/[\p{N}@/_#&.\\]/u.test(before) || /[\p{N}@/_\\]/u.test(after)) return undefined;
  if (after === "." && /^\.[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return undefined;
  const plain = word.replace(/['’]s$/, "");
  const inCompound = /[-‑–]/.test(before) || /[-‑]/.test(after);
  if (inCompound && plain.length < shortestPart) return undefined;
  if (/^[a-z]+$/.test(plain)) return plain;
  // A capitalized word is a name, unless a sentence often begins with what it resembles.
  const opener = /^[A-Z][a-z]+$/.test(plain) ? plain.toLowerCase() : undefined;
  return opener && opensSentence(text, at) ? opener : undefined;
}

/** Words that often begin a sentence. */
const openers =
  `the and that this which their there these those with when then they what where while although though however
  because before after during since until unless despite according meanwhile moreover furthermore nevertheless
  nonetheless therefore otherwise instead earlier later yesterday today tomorrow recently finally eventually
  officials government police soldiers troops president minister parliament people residents witnesses several
  another other others many most some both neither either nobody everybody nothing everything something someone
  everyone yet only such from have under between against without within across about around among their foreign
  local international national military security political between separately similarly unfortunately
  apparently approximately especially particularly beginning following including speaking members
  authorities investigators researchers scientists experts critics supporters opponents protesters women children
  students teachers workers farmers hundreds thousands millions dozens`.split(/\s+/);
