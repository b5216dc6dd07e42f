/** What a terminal would obey, or no reader would see: control characters and those that change the direction of text. */
const unprintable =
  // oxlint-disable-next-line no-control-regex -- the pattern matches control characters
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** In characters. */
const longest = 400;

/**
 * A text as it can be shown in a message: unprintable characters are written as in JSON, `\u001b`, and the middle
 * of a very long text is left out.
 */
export function printable(text: string): string {
  const half = longest / 2;
  const short = text.length > longest ? `${text.slice(0, half)} … ${text.slice(-half)}` : text;
  return short.replaceAll(
    unprintable,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
