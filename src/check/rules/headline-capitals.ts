import type { Part, Passage } from "../passages.ts";
import type { Rule } from "../rule.ts";
import { wordsIn } from "../words.ts";

const parts = new Set<Part>(["headline", "deck", "heading"]);
/** In letters: longer words in capitals are seldom abbreviations. */
const longest = 5;

/** Short words that are no abbreviations. */
const links = new Set(
  "THE AND FOR WITH FROM OVER INTO AFTER BEFORE AS AT BY IN OF ON TO IS ARE WAS WERE HAS HAVE NOT BUT".split(
    " ",
  ),
);

export const headlineCapitals: Rule = {
  id: "headline-capitals",
  reason: "Capitals are hard to read, and they hide which words are names or abbreviations.",
  check({ passages }) {
    return passages.filter(isShouted).map((passage) => ({
      line: passage.lineAt(0),
      field: passage.field,
      wrong: `The ${passage.part} is in capitals: “${passage.text}”`,
      right: "Capitalize only the first word and names.",
    }));
  },
};

/** Whether three words in a row are in capitals, and are not all abbreviations. */
function isShouted({ part, text }: Passage): boolean {
  if (!parts.has(part)) return false;
  const words = wordsIn(text);
  let run: string[] = [];
  for (const { text: word } of words) {
    const plain = word.replace(/['’]s$/, "");
    run = plain === plain.toUpperCase() && plain !== plain.toLowerCase() ? [...run, plain] : [];
    const long = run.filter((one) => one.length > longest || links.has(one)).length;
    const isAll = run.length === words.length;
    if (
      isAll
        ? run.some(({ length }) => length > longest) || run.length > 3
        : run.length > 2 && long > 1
    )
      return true;
  }
  return false;
}
