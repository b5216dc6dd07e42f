import type { Rule } from "../rule.ts";

/** The missing spaces; the first group ends where the space belongs. */
const gaps = [
  {
    // “word.Next”, but not “Military.com”, “U.S.”, “a.m.” or “3.5”.
    pattern: /(\p{Ll}[.!?…][”"’)]?)(?=\p{Lu}\p{Ll})/gu,
    wrong: "A space is missing between two sentences",
  },
  {
    pattern: /(\p{L}[,;])(?=\p{L})/gu,
    wrong: "A space is missing after the comma",
  },
  {
    // “word —next”: a space on one side only.
    pattern: /([ \u00a0](?:—|–|--))(?=[^\s—–\-”"’'),.;:!?\d])/gu,
    wrong: "The dash has a space before it but none after it",
  },
  {
    // “word— next”, but not a dash at the start of a line, as in an attribution.
    pattern: /([^\s—–\-“"‘'([](?:—|–|--))(?=[ \u00a0])/gu,
    wrong: "The dash has a space after it but none before it",
  },
] as const;

export const spaceMissing: Rule = {
  id: "space-missing",
  reason: "A missing space usually comes from cutting or pasting a sentence.",
  check({ passages }) {
    return passages.flatMap((passage) =>
      gaps.flatMap(({ pattern, wrong }) =>
        [...passage.text.matchAll(pattern)].map((match) => ({
          line: passage.lineAt(match.index),
          field: passage.field,
          wrong: `${wrong}: “${excerpt(passage.text, match.index)}”.`,
          right: "Add the space, or remove the one on the other side of a dash.",
        })),
      ),
    );
  },
};

function excerpt(text: string, at: number): string {
  const before = text.slice(0, at).search(/\S*$/);
  const after = /^\S*\s?\S*/.exec(text.slice(at))?.[0] ?? "";
  return text.slice(before, at) + after;
}
