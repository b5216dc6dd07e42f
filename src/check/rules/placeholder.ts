import { marksIn } from "../confirm-marks.ts";
import type { Rule } from "../rule.ts";

export const placeholder: Rule = {
  id: "placeholder",
  reason: "A person has to confirm guesses and fill in placeholders before readers see them.",
  stops: true,
  everywhere: true,
  check({ source, article }) {
    return source.split("\n").flatMap((text, index) =>
      marksIn(text).map((what) => ({
        line: index + 1,
        field: "",
        wrong: `Not confirmed yet: ${what || "this line"}`,
        right: "Confirm or correct it, and delete the mark.",
        ...(article?.status === "draft" ? {} : { severity: "error" as const }),
      })),
    );
  },
};
