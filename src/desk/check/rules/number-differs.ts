import type { Article } from "#newsroom/article.ts";
import type { Manuscript } from "../manuscript.ts";
import { quantitiesIn, valuesIn, type Quantity } from "../numbers.ts";
import type { Part, Passage } from "../passages.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import type { Rule } from "../rule.ts";

const partsAround = new Set<Part>(["headline", "deck", "caption", "alt"]);
const partsOfText = new Set<Part>(["text", "cell", "quotation", "note", "dispute"]);

export const numberDiffers: Rule = {
  id: "number-differs",
  reason:
    "A number in a headline or caption that is not in the text was probably changed in one place only.",
  check(manuscript) {
    if (!manuscript.article) return [];
    return [...besideTheText(manuscript), ...inDisputes(manuscript, manuscript.article)];
  },
};

/** Numbers in headline, deck, caption and alt text that differ from the text's number for the same thing. */
function besideTheText({ passages }: Manuscript): LineProblem[] {
  const inside = passages.filter(({ part }) => partsOfText.has(part));
  const values = valuesIn(inside.map(({ text }) => text).join("\n"));
  const counted = inside.flatMap(({ text }) => quantitiesIn(text));
  return passages
    .filter(({ part }) => partsAround.has(part))
    .flatMap((passage) =>
      quantitiesIn(passage.text).flatMap((here) => {
        if (values.has(here.value)) return [];
        const there = counted.filter((other) => sharedNoun(here, other) !== undefined);
        if (there.length === 0) return [];
        return [differs(passage, here, there)];
      }),
    );
}

function differs(passage: Passage, here: Quantity, there: readonly Quantity[]): LineProblem {
  const noun = sharedNoun(here, there[0] ?? here) ?? "";
  const others = [...new Set(there.map(({ written }) => written))].slice(0, 4).join(", ");
  return {
    line: passage.lineAt(here.at),
    field: passage.field,
    wrong: `“${here.written}” (${noun}) does not appear in the text, which has ${others}.`,
    right: "Use the number from the text, or add this one to the text with its source.",
  };
}

/** Numbers in the accounts of a dispute that differ from what the source's entry `says`. */
function inDisputes({ fieldAt }: Manuscript, article: Article): LineProblem[] {
  return (article.disputes ?? []).flatMap(({ accounts }, i) =>
    accounts.flatMap(({ source, says }, j) => {
      const line = article.sources.find(({ id }) => id === source)?.says ?? "";
      const stated = valuesIn(line);
      const all = accounts.filter((one) => one.source === source);
      if (all.some((one) => [...valuesIn(one.says)].some((value) => stated.has(value)))) return [];
      return quantitiesIn(says).flatMap((here) => {
        const there = quantitiesIn(line).find((other) => sharedNoun(here, other));
        if (!there) return [];
        return [
          {
            ...fieldAt(["disputes", i, "accounts", j, "says"]),
            wrong: `The account has “${here.written}”, but the source “${source}” says “${there.written}” (${sharedNoun(here, there) ?? ""}).`,
            right: "Check the piece, and use its number in both places.",
          },
        ];
      });
    }),
  );
}

function sharedNoun(a: Quantity, b: Quantity): string | undefined {
  return a.nouns.find((noun) => b.nouns.includes(noun));
}
