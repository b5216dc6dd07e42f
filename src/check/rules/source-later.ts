import type { Rule } from "../rule.ts";

export const sourceLater: Rule = {
  id: "source-later",
  reason: "An article cannot rely on a piece that appeared after it.",
  check({ article, fieldAt }, { content }) {
    if (!article) return [];
    const changes = [...(article.updates ?? []), ...(article.corrections ?? [])];
    const last = Math.max(
      ...[article.publishedAt, ...changes.map(({ at }) => at)].map((at) => Date.parse(at)),
    );
    return article.sources.flatMap(({ id, outlet, via, publishedAt }, index) => {
      if (publishedAt === undefined) return [];
      const countries = [outlet, via ?? ""].map((one) => content.outlets.get(one)?.country ?? "");
      const offset = Math.max(...countries.map((country) => offsets.get(country) ?? elsewhere));
      const latest = new Date(last + offset * 3_600_000).toISOString().slice(0, 10);
      if (publishedAt <= latest) return [];
      const day = article.publishedAt.slice(0, 10);
      return [
        {
          ...fieldAt(["sources", index, "publishedAt"]),
          wrong: `“${id}” appeared on ${publishedAt}, after this article, which is of ${day}.`,
          right:
            "Correct the day of the source or of the article. If the source was added later, say so in updates.",
        },
      ];
    });
  },
};

/** In hours ahead of UTC, the latest in the year: where the next day begins first. */
const offsets = new Map([
  ["Kiribati", 14],
  ["Samoa", 14],
  ["New Zealand", 13],
  ["Tonga", 13],
  ["Fiji", 13],
  ["Tuvalu", 12],
  ["Russia", 12],
  ["Australia", 11],
  ["Papua New Guinea", 11],
  ["Solomon Islands", 11],
  ["Vanuatu", 11],
]);
/** As in Japan; most other outlets are further west. */
const elsewhere = 9;
