import type { Passage } from "../passages.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import type { Rule } from "../rule.ts";

const styles = [
  { name: "straight", marks: /["']/g },
  { name: "curly", marks: /[“”‘’]/g },
] as const;

export const quotationMarksMixed: Rule = {
  id: "quotation-marks-mixed",
  reason:
    "A mix of straight and curly quotation marks shows that text was pasted and not proofread.",
  // Straight marks become curly when the text is rendered, but not in fields, so the two are checked separately.
  check({ passages }) {
    return [
      ...mixedIn(passages.filter(isText), "text"),
      ...mixedIn(
        passages.filter((passage) => !isText(passage)),
        "fields",
      ),
    ];
  },
};

function isText({ field }: Passage): boolean {
  return field === "" || field.startsWith("<");
}

function mixedIn(passages: readonly Passage[], where: string): LineProblem[] {
  const counts = styles.map(({ name, marks }) => ({
    name,
    found: passages.flatMap((passage) =>
      [...passage.text.matchAll(marks)].map(({ index }) => ({
        line: passage.lineAt(index),
        field: passage.field,
      })),
    ),
  }));
  const [fewer, more] = counts.sort((a, b) => a.found.length - b.found.length);
  const first = fewer?.found[0];
  if (!fewer || !more || !first) return [];
  const lines = [...new Set(fewer.found.map(({ line }) => line))];
  return [
    {
      ...first,
      wrong:
        `The ${where} have ${more.found.length} ${more.name} quotation marks and apostrophes, and ${fewer.found.length} ${fewer.name} ones (line ${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ", …" : ""}).`.replace(
          "The text have",
          "The text has",
        ),
      right: `Make them all ${more.name}.`,
    },
  ];
}
