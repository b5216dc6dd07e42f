import type { Rule } from "../rule.ts";

/** The share of the headline's words that a deck may have, and from how many words on that says anything. */
const most = 0.75;
const fewest = 4;

const empty = new Set(
  "the and for that this with from into over after before while they their them there what when where which who whom whose how why has have had was were will would could should been being than then but not are its his her out off about against between".split(
    " ",
  ),
);

export const deckRepeatsHeadline: Rule = {
  id: "deck-repeats-headline",
  reason: "The deck stands right under the headline and has room for what the headline leaves out.",
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
        right: "Say what the headline leaves out: who, where, or on whose word.",
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
