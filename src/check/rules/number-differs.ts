import type { Article } from "#newsroom/article.ts";
import { claimsIn, type Claim } from "../claims.ts";
import { isEnglish } from "../language.ts";
import type { Manuscript } from "../manuscript.ts";
import { mayAgree, quantitiesIn, valuesIn, type Quantity } from "../numbers.ts";
import type { Part, Passage } from "../passages.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import type { Rule } from "../rule.ts";

const partsAround = new Set<Part>(["headline", "deck", "caption", "alt"]);
const partsOfText = new Set<Part>(["text", "cell", "quotation", "note", "dispute"]);

export const numberDiffers: Rule = {
  id: "number-differs",
  reason: "A number that differs within one article was probably changed in one place only.",
  check(manuscript, { content }) {
    const { article } = manuscript;
    if (!article || !isEnglish(content)) return [];
    const place = content.places.get(article.dateline)?.name ?? "";
    const inText = betweenClaims(manuscript, article, place);
    const reported = new Set(inText.map(({ line, field = "" }) => `${line} ${field}`));
    return [
      ...besideTheText(manuscript).filter(
        ({ line, field = "" }) => !reported.has(`${line} ${field}`),
      ),
      ...inText,
      ...inDisputes(manuscript, article),
    ];
  },
};

/** Numbers in headline, deck, caption and alt text that differ from the text's number for the same thing. */
function besideTheText({ passages }: Manuscript): LineProblem[] {
  const around = passages.filter(({ part }) => partsAround.has(part));
  const numbers = around.flatMap((passage) =>
    quantitiesIn(passage.text)
      .filter((here) => !isVisible(passage.part, here))
      .map((here) => ({ passage, here })),
  );
  if (numbers.length === 0) return [];
  const inside = passages.filter(({ part }) => partsOfText.has(part));
  const values = valuesIn(inside.map(({ text }) => text).join("\n"));
  const counted = inside.flatMap(({ text }) => quantitiesIn(text));
  return numbers.flatMap(({ passage, here }) => {
    if (values.has(here.value)) return [];
    const scrambled = counted.find((other) => isScrambled(here, other));
    if (scrambled) return [differs(passage, here, [scrambled])];
    const there = counted.filter((other) => shared(here, other) !== undefined);
    if (there.length === 0 || there.some((other) => mayAgree(here, other))) return [];
    return isSum(here, there) ? [] : [differs(passage, here, there)];
  });
}

/** Whether two numbers have the same digits in another order: 214 and 241, $4.5 million and $5.4 million. */
function isScrambled(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value || a.unit !== b.unit) return false;
  const digits = ({ written }: Quantity) => written.replace(/\D/g, "");
  const [one, two] = [digits(a), digits(b)];
  const enough = one.length > 2 || (one.length === 2 && a.unit !== undefined && a.value > 99);
  return enough && [...one].sort().join("") === [...two].sort().join("");
}

/** Whether a number may count what the picture shows, of which the text need not have as many. */
function isVisible(part: Part, { value, unit }: Quantity): boolean {
  return (part === "caption" || part === "alt") && unit === undefined && value < 10;
}

/** Whether a number is the sum of two in the text: “Five killed in two attacks”. */
function isSum({ value }: Quantity, there: readonly Quantity[]): boolean {
  return there.some((one, i) =>
    there.slice(i + 1).some((other) => one.value + other.value === value),
  );
}

function differs(passage: Passage, here: Quantity, there: readonly Quantity[]): LineProblem {
  const noun = shared(here, there[0] ?? here) ?? "";
  const others = [...new Set(there.map(({ written }) => written))].slice(0, 4).join(", ");
  return {
    line: passage.lineAt(here.at),
    field: passage.field,
    wrong: `“${here.written}” (${noun}) does not appear in the text, which has ${others}.`,
    right: "Use the number from the text, or add this one to the text with its source.",
  };
}

/** Each is compared with all before it; an article has fifty. */
const maxClaims = 500;

/** Numbers in two places of the article that count the same victims, measure the same distance, and so on. */
function betweenClaims({ passages }: Manuscript, article: Article, place: string): LineProblem[] {
  const disputed = (article.disputes ?? []).map(({ accounts }) =>
    valuesIn(accounts.map(({ says }) => says).join("\n")),
  );
  const claims = claimsIn(passages, place).slice(0, maxClaims);
  return claims.flatMap((claim, index) => {
    const other = claims
      .slice(0, index)
      .find(
        (earlier) =>
          earlier.contradicts(claim) &&
          !disputed.some(
            (values) => values.has(earlier.quantity.value) && values.has(claim.quantity.value),
          ),
      );
    if (!other) return [];
    // What stands around the text is usually what was not changed along with it.
    const [here, there] = partsAround.has(other.passage.part) ? [other, claim] : [claim, other];
    return [contradiction(here, there)];
  });
}

function contradiction(here: Claim, there: Claim): LineProblem {
  const line = there.passage.lineAt(there.quantity.at);
  return {
    line: here.passage.lineAt(here.quantity.at),
    field: here.passage.field,
    wrong: `“${here.quantity.written}” (${here.about}) differs from “${there.quantity.written}” in line ${line}.`,
    right: "Use one number, or name the source of each.",
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
        const there = quantitiesIn(line).find(
          (other) => (here.unit !== undefined && here.unit === other.unit) || shared(here, other),
        );
        if (!there || mayAgree(here, there)) return [];
        return [
          {
            ...fieldAt(["disputes", i, "accounts", j, "says"]),
            wrong: `The account has “${here.written}”, but the source “${source}” says “${there.written}” (${here.unit ?? shared(here, there) ?? ""}).`,
            right: "Check the piece, and use its number in both places.",
          },
        ];
      });
    }),
  );
}

/** What two numbers both count. With a unit, that alone is not enough: many things are two days long. */
function shared(a: Quantity, b: Quantity): string | undefined {
  if (a.unit !== b.unit) return undefined;
  const noun = a.nouns.find((one) => b.nouns.includes(one));
  if (a.unit === undefined) return noun;
  if (a.from !== undefined || b.from !== undefined)
    return a.from?.toLowerCase() === b.from?.toLowerCase() ? a.unit : undefined;
  return noun && `${a.unit}, ${noun}`;
}
