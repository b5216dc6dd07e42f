import { looksLikeDate, typedDateline } from "../../dateline-line.ts";
import type { Rule } from "../rule.ts";

export const datelineByHand: Rule = {
  id: "dateline-by-hand",
  reason:
    "The dateline is the place a story is filed under, and the site sets it before the first paragraph.",
  check({ article, passages, fieldAt }, { content }) {
    if (!article) return [];
    const place = content.places.get(article.dateline);
    const names = [article.dateline, place?.name ?? ""];
    const problems = names.some(looksLikeDate)
      ? [
          {
            ...fieldAt(["dateline"]),
            wrong: `“${place?.name ?? article.dateline}” is a date, not a place.`,
            right: "Give the id of a place in content/places; the date follows from publishedAt.",
          },
        ]
      : [];
    const opening = passages.find(({ part, field }) => part === "text" && field === "");
    const typed = opening && typedDateline(opening.text);
    if (!typed) return problems;
    return [
      ...problems,
      {
        line: opening.lineAt(0),
        field: "",
        wrong: `The text begins with a dateline of its own, “${typed.whole.trim()}”, behind the one that the site sets.`,
        right:
          "Delete it; the place stands in the field dateline, and the agency among the sources.",
      },
    ];
  },
};
