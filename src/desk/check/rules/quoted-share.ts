import { quotedIn } from "../quoted.ts";
import type { Rule } from "../rule.ts";

/** The most that may be quoted, in percent of an article's words. */
export const quotedLimits = { inAll: 30, perSource: 15 };
/** A text with fewer words is a beginning, and says nothing about its shares. */
const fewestWords = 150;

export const quotedShare: Rule = {
  id: "quoted-share",
  reason:
    "A roundup tells what others report and sends readers to them; it must not replace the pieces it cites.",
  check({ article, passages, tree, bodyLine, fieldAt }) {
    if (!article) return [];
    const { words, quoted, bySource } = quotedIn(tree, passages);
    if (words < fewestWords) return [];
    const percent = (part: number) => Math.round((part / words) * 100);
    const problems = article.sources.flatMap(({ id }, index) => {
      const count = bySource.get(id) ?? 0;
      if (percent(count) <= quotedLimits.perSource) return [];
      return [
        {
          ...fieldAt(["sources", index, "id"]),
          wrong: `${count} of ${words} words (${percent(count)} percent) are quoted from “${id}”.`,
          right: `Say more of it in your own words: at most ${quotedLimits.perSource} percent from one source.`,
        },
      ];
    });
    if (percent(quoted) > quotedLimits.inAll) {
      problems.push({
        line: bodyLine,
        field: "",
        wrong: `${quoted} of ${words} words (${percent(quoted)} percent) are quotations.`,
        right: `Say more in your own words: at most ${quotedLimits.inAll} percent in all.`,
      });
    }
    return problems;
  },
};
