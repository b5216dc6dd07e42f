/** The time of publication of a new draft. */
import type { Marked } from "#check/confirm-marks.ts";

/**
 * The next full hour in a time zone, as ISO 8601 with the zone's offset at that time.
 * @param timeZone an IANA name, such as America/New_York
 */
export function nextFullHour(now: Date, timeZone: string): string {
  const minute = Number(partsIn(now, timeZone).minute);
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

/** A time on the clocks of a zone, as an instant. */
function localTime(time: string, timeZone: string): string {
  const offset = inZone(new Date(`${time}Z`), timeZone).slice(19);
  return inZone(new Date(`${time}${offset}`), timeZone);
}

function inZone(instant: Date, timeZone: string): string {
  const parts = partsIn(instant, timeZone);
  const { year, month, day, hour, minute, second, timeZoneName = "" } = parts;
  const offset = timeZoneName.replace("GMT", "") || "+00:00";
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

function partsIn(instant: Date, timeZone: string): Partial<Record<string, string>> {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "longOffset",
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}
