/** Finds the pages of places, outlets, topics, stories and people by their names, misspelled ones too. */
import type { SearchName } from "#newsroom/views/search-names.ts";
import { plain, wordsIn } from "./words.ts";

/** What was found for a query. */
export interface FoundNames {
  names: SearchName[];
  /** The query with misspelled words replaced by those of the names; undefined if none is. */
  corrected: string | undefined;
}

/** The maximum number of names that are shown. */
const most = 4;

type Known = { entry: SearchName; forms: string[][] };

/** A search for names. What it needs of them is computed once. */
export function nameSearch(names: readonly SearchName[]): (query: string) => FoundNames {
  const known = names.map((entry): Known => ({
    entry,
    forms: [entry.name, entry.also ?? ""]
      .map((name) => tellingWords(name).map(plain))
      .filter((form) => form.length > 0),
  }));
  const written = names.flatMap(({ name, also = "" }) => [...wordsIn(name), ...wordsIn(also)]);
  const vocabulary = new Map(written.map((word) => [plain(word), word]));
  return (query) => {
    const words = tellingWords(query);
    const names = matches(known, words.map(plain));
    if (names.length > 0) return { names, corrected: undefined };
    const corrected = words.map((word) => nearestWord(word, vocabulary));
    const nearest = matches(known, corrected.map(plain));
    return { names: nearest, corrected: nearest.length > 0 ? corrected.join(" ") : undefined };
  };
}

/** The words of a name or query that tell it from others. */
function tellingWords(text: string): string[] {
  return wordsIn(text).filter((word) => word.toLowerCase() !== "the");
}

/**
 * Names that have every word of the query or its beginning, or else names whose words are all in the query. Those
 * that are the query come first, then those with the most articles.
 */
function matches(known: readonly Known[], words: readonly string[]): SearchName[] {
  if (words.join("").length < 2) return [];
  const query = words.join(" ");
  const begun = known.filter(({ forms }) =>
    forms.some((form) => words.every((word) => form.some((one) => one.startsWith(word)))),
  );
  const found =
    begun.length > 0
      ? begun
      : known.filter(({ forms }) =>
          forms.some((form) => ` ${query} `.includes(` ${form.join(" ")} `)),
        );
  const isQuery = ({ forms }: Known) => forms.some((form) => form.join(" ") === query);
  return found
    .toSorted(
      (a, b) => Number(isQuery(b)) - Number(isQuery(a)) || b.entry.articles - a.entry.articles,
    )
    .slice(0, most)
    .map(({ entry }) => entry);
}

/**
 * The word that was probably meant, or the word itself.
 * @param vocabulary words as written, by their plain forms
 */
function nearestWord(word: string, vocabulary: ReadonlyMap<string, string>): string {
  const wanted = plain(word);
  if (wanted.length < 4) return word;
  const limit = wanted.length < 8 ? 1 : 2;
  let best = word;
  let least = limit + 1;
  for (const [candidate, written] of vocabulary) {
    // A mistyped word usually begins with the right letter.
    if (candidate[0] !== wanted[0] || Math.abs(candidate.length - wanted.length) > limit) continue;
    const edits = editsBetween(wanted, candidate);
    if (edits < least) [best, least] = [written, edits];
  }
  return best;
}

/** How many letters are wrong, missing, added, or swapped with their neighbor: the optimal string alignment. */
function editsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? at(i - 2, j - 2) + 1
          : changed;
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped));
    }
  }
  return at(a.length, b.length);
}
