import type { Filed, Newsroom } from "../newsroom.ts";
import { answersOf } from "../dispute.ts";

/**
 * The times of the reports in an article's disputes as printed, by the time as written: “18 May”, or “18 May,
 * 9:30 a.m. EDT”. The year is that of the article, if none is given.
 */
export function reportTimes({ calendar }: Newsroom, article: Filed): Record<string, string> {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const accounts = (article.disputes ?? []).flatMap((dispute) =>
    answersOf(dispute, sources).answers.flatMap((answer) => answer.accounts),
  );
  const year = calendar.day(article.publishedAt).slice(0, 4);
  const print = (reported: string) => {
    const timed = reported.includes("T");
    const day = timed ? calendar.day(reported) : reported;
    const date = day.startsWith(year) ? calendar.dateInYear(day) : calendar.date(day);
    return [date, ...(timed ? [calendar.time(reported)] : [])]
      .map((part) => part.replaceAll(" ", "\u00a0"))
      .join(", ");
  };
  const times = accounts.flatMap(({ reported }) => reported ?? []);
  return Object.fromEntries(times.map((reported) => [reported, print(reported)]));
}
