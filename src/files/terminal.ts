/**
 * What commands print. File names and values of `content/` are part of it, and a terminal obeys control characters:
 * they move the cursor, change the title of the window, or let a line end before what it says.
 */
import { inspect, stripVTControlCharacters } from "node:util";

/**
 * Control characters except line feed and tab, line separators, and marks that change the direction of text.
 * https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters, https://trojansource.codes
 */
const obeyed =
  // oxlint-disable-next-line no-control-regex -- the pattern matches control characters
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A text with characters that a terminal would obey written as in JSON: `\u001b`. In JSON, it means the same. */
export function printable(text: string): string {
  return text.replace(
    obeyed,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Prints a text on standard output, with a line feed. */
export function print(text: string): void {
  console.log(printable(text));
}

/** Prints a text, or an error that was not expected with its stack trace, on standard error. */
export function printError(problem: unknown): void {
  // The bundler colors its errors.
  const text = typeof problem === "string" ? problem : stripVTControlCharacters(inspect(problem));
  console.error(printable(text));
}
