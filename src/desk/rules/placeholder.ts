import type { Rule } from "../rule.ts";

/** What `npm run new` leaves where an editor has to look: in a field, behind a field, in the text. */
const marker = /TO CONFIRM(?::\s*(?<field>[^"\n[]*))?|<!--\s*confirm:\s*(?<text>.*?)\s*-->/g;

export const placeholder: Rule = {
  id: "placeholder",
  reason:
    "What a program guessed or left open has to be settled by a person before readers see it.",
  check({ source, article }) {
    return source.split("\n").flatMap((text, index) =>
      [...text.matchAll(marker)].map(({ groups }) => ({
        line: index + 1,
        field: "",
        wrong: `Still to be confirmed: ${groups?.["field"]?.replace(/[\s,]+$/, "") || groups?.["text"] || "this line"}`,
        right: "Settle it, and delete the mark.",
        ...(article && article.status !== "draft" ? { severity: "error" as const } : {}),
      })),
    );
  },
};
