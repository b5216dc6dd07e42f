/** Time zones by their IANA names: https://www.iana.org/time-zones */
import { nearest } from "./nearest.ts";

export function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The time zone that was probably meant, such as that of a city: `Berlin` → `Europe/Berlin`. */
export function nearestTimeZone(name: string): string | undefined {
  const wanted = name.trim().replaceAll(" ", "_");
  const zones = Intl.supportedValuesOf("timeZone");
  const byCity = new Map(zones.map((zone) => [zone.split("/").at(-1) ?? zone, zone]));
  const whole = nearest(wanted, zones);
  const city = nearest(wanted.split("/").at(-1) ?? "", byCity.keys());
  return whole ?? (city === undefined ? undefined : byCity.get(city));
}
