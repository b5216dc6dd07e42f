import type { Article } from "#newsroom/article.ts";
import type { Manuscript } from "../manuscript.ts";
import { quantitiesIn, valuesIn, type Quantity } from "../numbers.ts";
import type { Part, Passage } from "../passages.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import type { Rule } from "../rule.ts";

const around = new Set<Part>(["headline", "deck", "caption", "alt"]);
const within = new Set<Part>(["text", "cell", "quotation", "note", "dispute"]);

export const numberDiffers: Rule = {
  id: "number-differs",
  reason:
    "A number that stands in a headline or caption and nowhere in the text was changed in one place only.",
  check(manuscript) {
    if (!manuscript.article) return [];
    return [...besideTheText(manuscript), ...inDisputes(manuscript, manuscript.article)];
  },
};

/** Numbers in headline, deck, caption and alt text that the text does not have, where it counts the same thing. */
function besideTheText({ passages }: Manuscript): LineProblem[] {
  const inside = passages.filter(({ part }) => within.has(part));
  const values = valuesIn(inside.map(({ text }) => text).join("\n"));
  const counted = inside.flatMap(({ text }) => quantitiesIn(text));
  return passages
    .filter(({ part }) => around.has(part))
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
    wrong: `“${here.written}” (${noun}) stands here, but nowhere in the text, which has ${others}.`,
    right: "Give the number of the text, or add this one there with its source.",
  };
}

/** Numbers that an account gives to a source and the source's own line, `says`, gives otherwise. */
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
            wrong: `The account has “${here.written}”, where the line of the source “${source}” has “${there.written}” (${sharedNoun(here, there) ?? ""}).`,
            right: "Look at the piece again, and give its number in both places.",
          },
        ];
      });
    }),
  );
}

function sharedNoun(a: Quantity, b: Quantity): string | undefined {
  return a.nouns.find((noun) => b.nouns.includes(noun));
}
