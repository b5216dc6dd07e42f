/** A passage of an article as it is handed on. */

/**
 * The part of an address that leads to some words (https://wicg.github.io/scroll-to-text-fragment/): all of
 * them when they are few, else how they begin and end.
 */
export function fragmentFor(words: string): string {
  const list = words.trim().split(/\s+/);
  const encode = (part: string[]) => encodeURIComponent(part.join(" ")).replaceAll("-", "%2D");
  const directive =
    list.length <= 10 ? encode(list) : `${encode(list.slice(0, 5))},${encode(list.slice(-5))}`;
  return `#:~:text=${directive}`;
}

/** The words between quotation marks, who stands behind them, and where they are found. */
export function quotationOf(words: string, who: string, address: string): string {
  const quoted = words
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^[“"]|[”"]$/g, "");
  return `“${quoted}”${who ? ` — ${who}` : ""}\n${address}`;
}
