/**
 * The next full hour in a time zone, as ISO 8601 with the zone's offset at that time.
 * @param timeZone an IANA name, such as America/New_York
 */
export function nextFullHour(now: Date, timeZone: string): string {
  const minute = Number(partsIn(now, timeZone).minute);
  const sinceTheMinute = now.getTime() % 60_000;
  const next = new Date(now.getTime() - sinceTheMinute + (60 - minute) * 60_000);
  const { year, month, day, hour, timeZoneName = "" } = partsIn(next, timeZone);
  const offset = timeZoneName.replace("GMT", "") || "+00:00";
  return `${year}-${month}-${day}T${hour}:00:00${offset}`;
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
    timeZoneName: "longOffset",
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}
