const longer: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
];

/**
 * The time left until an instant, in its largest unit: “in 3 hours”, “in 12 days”.
 * @param instant ISO 8601
 * @param language a BCP 47 tag
 */
export function waitUntil(now: Date, instant: string, language: string): string {
  const wait = Date.parse(instant) - now.getTime();
  const [unit, length] =
    longer.find(([, length]) => wait >= length) ?? (["minute", 60_000] as const);
  return new Intl.RelativeTimeFormat(language).format(Math.max(1, Math.floor(wait / length)), unit);
}
