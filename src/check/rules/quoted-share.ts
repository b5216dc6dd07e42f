import { quotedIn } from "../quoted.ts";
import type { Rule } from "../rule.ts";

/** The largest share of an article's words that may be quoted, in percent. */
export const quotedLimits = { inAll: 30, perSource: 15 };
/** Shorter texts are not checked: they are probably unfinished. */
const fewestWords = 150;

export const quotedShare: Rule = {
  id: "quoted-share",
  reason:
    "A roundup summarizes what others report and links to it; it must not replace the pieces it cites.",
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
          right: `Use more of your own words. Quote at most ${quotedLimits.perSource} percent from one source.`,
        },
      ];
    });
    if (percent(quoted) > quotedLimits.inAll) {
      problems.push({
        line: bodyLine,
        field: "",
        wrong: `${quoted} of ${words} words (${percent(quoted)} percent) are quotations.`,
        right: `Use more of your own words. Quote at most ${quotedLimits.inAll} percent in all.`,
      });
    }
    return problems;
  },
};
