import type { Rule } from "../rule.ts";

/** What is missing, and where: the first group ends where the space belongs. */
const gaps = [
  {
    // “word.Next”, but not “Military.com”, “U.S.”, “a.m.” or “3.5”.
    pattern: /(\p{Ll}[.!?…][”"’)]?)(?=\p{Lu}\p{Ll})/gu,
    wrong: "A space is missing after the full stop",
  },
  {
    pattern: /(\p{L}[,;])(?=\p{L})/gu,
    wrong: "A space is missing after the comma",
  },
  {
    // “word —next”: a space on one side only.
    pattern: /([ \u00a0](?:—|–|--))(?=[^\s—–\-”"’'),.;:!?\d])/gu,
    wrong: "The dash has a space before it and none after it",
  },
  {
    // “word— next”; not where a line begins with the dash, as an attribution does.
    pattern: /([^\s—–\-“"‘'([](?:—|–|--))(?=[ \u00a0])/gu,
    wrong: "The dash has a space after it and none before it",
  },
] as const;

export const spaceMissing: Rule = {
  id: "space-missing",
  reason: "A missing space is the mark of a sentence that was cut or pasted.",
  check({ passages }) {
    return passages.flatMap((passage) =>
      gaps.flatMap(({ pattern, wrong }) =>
        [...passage.text.matchAll(pattern)].map((match) => ({
          line: passage.lineAt(match.index),
          field: passage.field,
          wrong: `${wrong}: “${excerpt(passage.text, match.index)}”.`,
          right: "Set the space, or take the one on the other side away.",
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
