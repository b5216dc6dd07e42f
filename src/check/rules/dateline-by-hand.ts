import { looksLikeDate, typedDateline } from "../dateline-line.ts";
import type { Rule } from "../rule.ts";

export const datelineByHand: Rule = {
  id: "dateline-by-hand",
  reason:
    "The dateline is a place in the frontmatter, and the site shows it before the first paragraph.",
  check({ article, passages, fieldAt }, { content }) {
    if (!article) return [];
    const place = content.places.get(article.dateline);
    const names = [article.dateline, place?.name ?? ""];
    const problems = names.some(looksLikeDate)
      ? [
          {
            ...fieldAt(["dateline"]),
            wrong: `“${place?.name ?? article.dateline}” is a date, not a place.`,
            right: "Use the id of a place in content/places. The date comes from publishedAt.",
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
        wrong: `The text begins with “${typed.whole.trim()}”, but the site adds the dateline itself.`,
        right: "Delete it. The place belongs in the field dateline, and the agency in sources.",
      },
    ];
  },
};
