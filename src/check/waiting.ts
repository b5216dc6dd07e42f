/** Says in one line what a build holds back, and until when. */
import { isDraft } from "#newsroom/draft-status.ts";
import { stateOf } from "#newsroom/article.ts";
import { calendarOf } from "#newsroom/calendar.ts";
import { plural } from "#newsroom/plural.ts";
import type { Content } from "#ingest/reader.ts";

/** More scheduled articles than this are only counted. */
const listed = 3;

/**
 * “Held back: 2 drafts, 1 scheduled (1 December 2026, 9:00 a.m. EST: The headline).”
 * @returns undefined if nothing waits at the instant `now`
 */
export function describeWaiting(
  { site, articles, unpublished, parts }: Content,
  now: Date,
): string | undefined {
  const drafts = [...parts.readings.values()].filter(({ status }) => isDraft(status)).length;
  const unreadable = [...unpublished].filter(
    (file) => parts.readings.get(file.replace("content/", ""))?.status === undefined,
  ).length;
  const scheduled = articles
    .map(({ article }) => article)
    .filter((article) => stateOf(article, now) === "scheduled")
    .sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt));
  const calendar = calendarOf(site ?? { language: "en", timeZone: "UTC" });
  const timeOf = (instant: string) =>
    `${calendar.date(calendar.day(instant))}, ${calendar.time(instant)}`;
  const times = [
    ...scheduled
      .slice(0, listed)
      .map(({ headline, publishedAt }) => `${timeOf(publishedAt)}: ${headline}`),
    ...(scheduled.length > listed ? [`${scheduled.length - listed} more later`] : []),
  ];
  const counts = [
    ...(drafts > 0 ? [plural(drafts, "draft")] : []),
    ...(unreadable > 0
      ? [plural(unreadable, "file without a readable status", "files without a readable status")]
      : []),
    ...(scheduled.length > 0 ? [`${scheduled.length} scheduled (${times.join("; ")})`] : []),
  ];
  return counts.length > 0 ? `Held back: ${counts.join(", ")}.` : undefined;
}
