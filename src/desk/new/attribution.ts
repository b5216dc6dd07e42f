/** Finds the outlets that a pasted text names, and turns their names into citations. */
import type { PhrasingContent } from "mdast";
import type { Outlet } from "#newsroom/outlet.ts";

export interface Attributed {
  /** The paragraph with citations, as Markdown nodes. */
  nodes: PhrasingContent[];
  /** Ids of the cited outlets. */
  outlets: string[];
  /** Other outlets that the same name could mean, by the id of the cited outlet. */
  doubts: ReadonlyMap<string, string[]>;
}

const verbs =
  "reports|reported|says|said|writes|wrote|notes|noted|adds|added|quotes|quoted|cites|cited|claims|claimed|explains|explained|recalls|recalled|confirms|confirmed|points out|pointed out";
/** Capitalized words that may follow an outlet's name; any other is part of a longer name. */
const days = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|News|TV";

interface Mention {
  at: number;
  end: number;
  /** Whether a reporting verb follows. */
  strong: boolean;
}

interface Alias {
  words: string;
  outlets: string[];
}

/** Turns the names of known outlets into citations, one for each outlet in the paragraph. */
export function attribute(text: string, outlets: Iterable<Outlet>): Attributed {
  const found = new Map<string, Mention & { others: string[] }>();
  const taken: Mention[] = [];
  for (const { words, outlets: ids } of aliasesOf(outlets)) {
    const [id = "", ...others] = ids;
    for (const mention of mentionsOf(words, text)) {
      if (taken.some(({ at, end }) => mention.at < end && mention.end > at)) continue;
      taken.push(mention);
      const known = found.get(id);
      // A name with a reporting verb is the better match.
      if (!known || (mention.strong && !known.strong)) found.set(id, { ...mention, others });
    }
  }
  const places = [...found].sort(([, a], [, b]) => a.at - b.at);
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const [id, { at, end }] of places) {
    if (at > done) nodes.push({ type: "text", value: text.slice(done, at) });
    nodes.push(citation(id, text.slice(at, end)));
    done = end;
  }
  if (done < text.length) nodes.push({ type: "text", value: text.slice(done) });
  return {
    nodes,
    outlets: places.map(([id]) => id),
    doubts: new Map(
      places.flatMap(([id, { others }]) => (others.length > 0 ? [[id, others] as const] : [])),
    ),
  };
}

/** The words as a link to a source. */
export function citation(source: string, words: string): PhrasingContent {
  return { type: "link", url: `source:${source}`, children: [{ type: "text", value: words }] };
}

/** The id of the outlet with this name, short name or initials, such as an agency in a dateline. */
export function outletNamed(name: string, outlets: Iterable<Outlet>): string | undefined {
  return aliasesOf(outlets).find(({ words }) => words.toLowerCase() === name.trim().toLowerCase())
    ?.outlets[0];
}

/** The names of outlets in running text, longest first. */
function aliasesOf(outlets: Iterable<Outlet>): Alias[] {
  const byWords = new Map<string, string[]>();
  for (const { id, name, short, about } of outlets) {
    // A text says “The Daily Star” for “The Daily Star (Lebanon)”.
    const plain = name.replace(/ \([^)]*\)$/, "");
    const words = new Set([plain, ...(short ? [short] : [])]);
    // “New York Times” is unambiguous without “The”, but “Hill” is not.
    if (/^The \S+ \S+/.test(plain)) words.add(plain.slice(4));
    if (/^[A-Z]{2,} News$/.test(plain)) words.add(plain.slice(0, -5));
    const initials = plain.replaceAll(/(\p{Lu})\S* ?/gu, "$1");
    if (/agency/i.test(about) && /^\p{Lu}{2,}$/u.test(initials)) words.add(initials);
    for (const one of words) byWords.set(one, [...(byWords.get(one) ?? []), id]);
  }
  return [...byWords]
    .map(([words, ids]) => ({ words, outlets: ids }))
    .sort((a, b) => b.words.length - a.words.length);
}

function mentionsOf(words: string, text: string): Mention[] {
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
