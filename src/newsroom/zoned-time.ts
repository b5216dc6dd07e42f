/** Instants as clocks of a time zone show them. */

/**
 * A time on the clocks of a zone, as an instant. Of a time that the clocks skip, the one an hour later.
 * @param time `2015-05-18T09:30:00`
 * @param timeZone an IANA name, such as America/New_York
 * @returns ISO 8601 with the offset of the zone at that time
 */
export function localTime(time: string, timeZone: string): string {
  const offset = inZone(new Date(`${time}Z`), timeZone).slice(19);
  return inZone(new Date(`${time}${offset}`), timeZone);
}

/** An instant as ISO 8601 with the offset of a zone at that time: `2015-05-18T09:30:00-04:00`. */
export function inZone(instant: Date, timeZone: string): string {
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
