/** Finds the outlets that a text names. */
import type { Outlet } from "#newsroom/outlet.ts";
import { kindOf } from "./outlet-kind.ts";
import { initialsOf } from "./recognize/names.ts";

/** The place in a text that names an outlet. */
export interface Mention {
  at: number;
  end: number;
  outlet: string;
  /** Other outlets that the same name could mean. */
  others: string[];
}

const verbs =
  "reports|reported|says|said|writes|wrote|notes|noted|adds|added|quotes|quoted|cites|cited|claims|claimed|explains|explained|recalls|recalled|confirms|confirmed|points out|pointed out";
/** Capitalized words that may follow an outlet's name; any other is part of a longer name. */
const days = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|News|TV";

/** Words before a name that make it a source. */
const attributed =
  /\b(?:according to|told|tells|quoted by|cited by|statement (?:by|from|of)) (?:the )?$/;

interface Named {
  at: number;
  end: number;
  /** Whether a reporting verb follows. */
  strong: boolean;
}

interface Alias {
  words: string;
  outlets: string[];
  /** Whether texts name it for other reasons than as a source: “the White House”. */
  isInstitution: boolean;
}

/** The mentions of known outlets in a text, the best one of each, in the order of the text. */
export function mentionsIn(text: string, outlets: Iterable<Outlet>): Mention[] {
  const words = withoutAddresses(text);
  const found = new Map<string, Mention & Named>();
  const taken: Named[] = [];
  for (const alias of aliasesOf(outlets)) {
    const [outlet = "", ...others] = alias.outlets;
    for (const mention of namesIn(alias.words, words)) {
      const isSource = mention.strong || attributed.test(words.slice(0, mention.at));
      if (alias.isInstitution && !isSource) continue;
      if (taken.some(({ at, end }) => mention.at < end && mention.end > at)) continue;
      taken.push(mention);
      const known = found.get(outlet);
      // A name with a reporting verb is the better match.
      if (!known || (mention.strong && !known.strong))
        found.set(outlet, { ...mention, outlet, others });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ at, end, outlet, others }) => ({ at, end, outlet, others }));
}

/** The text with every address of a page or mailbox replaced: the names in it are no mentions. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/\S+/gu, (word) =>
    isAddress(word) ? "\ufffc".repeat(word.length) : word,
  );
}

/** “https://example.org/a”, “example.org/a”, “desk@example.org”, or what is too long for a word. */
function isAddress(word: string): boolean {
  if (word.length > 300 || word.includes("://") || word.includes("@")) return true;
  return /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}[/?#]/u.test(word);
}

/** The names of outlets in running text, longest first. */
function aliasesOf(outlets: Iterable<Outlet>): Alias[] {
  const byWords = new Map<string, string[]>();
  const institutions = new Set<string>();
  for (const { id, name, short, about } of outlets) {
    // A text says “The Daily Star” for “The Daily Star (Lebanon)”.
    const plain = name.replace(/ \([^)]*\)$/, "");
    const words = new Set([plain, ...(short ? [short] : [])]);
    // “New York Times” is unambiguous without “The”, but “Hill” is not.
    if (/^The \S+ \S+/.test(plain)) words.add(plain.slice(4));
    for (const initials of initialsOf(plain, about)) words.add(initials);
    for (const one of words) byWords.set(one, [...(byWords.get(one) ?? []), id]);
    if (kindOf(about) === "official") for (const one of words) institutions.add(one);
  }
  return [...byWords]
    .map(([words, ids]) => ({ words, outlets: ids, isInstitution: institutions.has(words) }))
    .sort((a, b) => b.words.length - a.words.length);
}

function namesIn(words: string, text: string): Named[] {
  // The article in “The Hill” is part of the name, although it may be lowercase.
  const either = words.startsWith("The ")
    ? `[Tt]he ${RegExp.escape(words.slice(4))}`
    : `(?:[Tt]he )?${RegExp.escape(words)}`;
  const oneWord = !words.replace(/^The /, "").includes(" ");
  const notLonger = oneWord ? `(?! (?!(?:${days})\\b)\\p{Lu})` : "";
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}/@.-])${either}(?:['’]s)?(?![\\p{L}\\p{N}@-]|\\.\\p{L})${notLonger}(?<verb> (?:has |had |also )?(?:${verbs})\\b)?`,
    "gu",
  );
  return [...text.matchAll(pattern)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    strong: match.groups?.["verb"] !== undefined,
  }));
}
