import type { Rule } from "../rule.ts";

/** The largest share of the headline's words that the deck may repeat. */
const most = 0.75;
/** Headlines with fewer words are not checked. */
const fewest = 4;

const empty = new Set(
  "the and for that this with from into over after before while they their them there what when where which who whom whose how why has have had was were will would could should been being than then but not are its his her out off about against between".split(
    " ",
  ),
);

export const deckRepeatsHeadline: Rule = {
  id: "deck-repeats-headline",
  reason:
    "The deck appears right under the headline, so it should say what the headline leaves out.",
  check({ passages }) {
    const headline = passages.find(({ part }) => part === "headline");
    const deck = passages.find(({ part }) => part === "deck");
    if (!headline || !deck) return [];
    const wanted = contentWords(headline.text);
    if (wanted.size < fewest) return [];
    const given = contentWords(deck.text);
    const repeated = [...wanted].filter((word) => given.has(word));
    if (repeated.length / wanted.size <= most) return [];
    return [
      {
        line: deck.lineAt(0),
        field: deck.field,
        wrong: `The deck repeats the headline: ${repeated.length} of its ${wanted.size} words.`,
        right: "Say what the headline leaves out: who, where, or according to whom.",
      },
    ];
  },
};

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(
    words.filter((word) => !empty.has(word)).map((word) => word.replace(/(?:es|s|ed|ing)$/, "")),
  );
}
