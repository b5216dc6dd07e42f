/** As RFC 822 with a year in four digits, which RSS wants: `Mon, 18 May 2015 13:30:00 GMT`. */
export function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
