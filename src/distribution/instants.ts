/** Instants as the formats want them; the content has them in ISO 8601 with an offset. */

/**
 * As RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339) and XML Schema write it, with the offset that the editor
 * wrote: `2015-05-18T09:30:00-04:00`. Editors may leave the seconds out, these formats may not.
 */
export function rfc3339(instant: string): string {
  return instant.replace(/(T\d{2}:\d{2})(?!:)/, "$1:00");
}

/** As RFC 822 with a year in four digits, which RSS wants: `Mon, 18 May 2015 13:30:00 GMT`. */
export function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
