/** Formats a time as in RFC 822 with a four-digit year, which RSS requires: `Mon, 18 May 2015 13:30:00 GMT`. */
export function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
