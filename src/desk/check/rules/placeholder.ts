import { marksIn } from "../../confirm-marks.ts";
import type { Rule } from "../rule.ts";

export const placeholder: Rule = {
  id: "placeholder",
  reason:
    "What a program guessed or left open has to be settled by a person before readers see it.",
  check({ source, article }) {
    return source.split("\n").flatMap((text, index) =>
      marksIn(text).map((what) => ({
        line: index + 1,
        field: "",
        wrong: `Still to be confirmed: ${what || "this line"}`,
        right: "Settle it, and delete the mark.",
        ...(article && article.status !== "draft" ? { severity: "error" as const } : {}),
      })),
    );
  },
};
