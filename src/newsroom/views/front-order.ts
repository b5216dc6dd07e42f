import type { Filed } from "../newsroom.ts";

const rank = ({ prominence }: Filed) => ["lead", "second", undefined].indexOf(prominence);

/**
 * The order of articles on the front page: the newest day first, and within a day by prominence, then by time. Without
 * an article marked `lead`, a day leads with its newest article that is not marked `second`.
 * @param articles newest first
 * @param dayOf the calendar day of an article
 */
export function frontOrder(articles: readonly Filed[], dayOf: (article: Filed) => string): Filed[] {
  return [...Map.groupBy(articles, dayOf).values()].flatMap((day) => {
    const ranked = day.toSorted((a, b) => rank(a) - rank(b));
    if (ranked[0]?.prominence === "lead") return ranked;
    const lead = day.find(({ prominence }) => prominence === undefined);
    return lead ? [lead, ...ranked.filter((article) => article !== lead)] : ranked;
  });
}
