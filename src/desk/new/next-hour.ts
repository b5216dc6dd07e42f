/** The time of publication of a new draft. */
import { inZone, localTime } from "#newsroom/zoned-time.ts";
import type { Marked } from "#check/confirm-marks.ts";

/**
 * The next full hour in a time zone, as ISO 8601 with the zone's offset at that time.
 * @param timeZone an IANA name, such as America/New_York
 */
export function nextFullHour(now: Date, timeZone: string): string {
  const minute = Number(
    inZone(now, timeZone).slice("2015-05-18T09:".length, "2015-05-18T09:30".length),
  );
  const sinceTheMinute = now.getTime() % 60_000;
  const next = new Date(now.getTime() - sinceTheMinute + (60 - minute) * 60_000);
  return inZone(next, timeZone);
}

/**
 * When a draft is to be published: at the instant or on the day that a text gives, else at the next full hour.
 * @param given an instant, a time in the zone, or a day, ISO 8601
 * @param timeZone an IANA name
 */
export function publicationOf(
  given: { value: string; from: string } | undefined,
  now: Date,
  timeZone: string,
): Marked<string> {
  const next = nextFullHour(now, timeZone);
  if (!given) return { value: next };
  const { value, from } = given;
  const confirm = `the time of publication, from ${from}`;
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(value))
    return { value: inZone(new Date(value), timeZone), confirm };
  if (value.includes("T")) return { value: localTime(value, timeZone), confirm };
  if (next.startsWith(value)) return { value: next, confirm };
  return { value: localTime(`${value}T09:00:00`, timeZone), confirm };
}
