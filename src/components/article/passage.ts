/** Links to a passage of an article, and quotations of it. */

/** Replaces the numbers of sources and other marks in a passage, which are not part of its words. */
export const mark = "\0";

/**
 * Returns the text fragment that links to a passage (https://wicg.github.io/scroll-to-text-fragment/): the whole
 * passage if it is short, or else its first and last words. A browser looks for the words exactly as they appear
 * on the page, so neither part may span a mark.
 */
export function fragmentFor(passage: string): string {
  const runs = passage
    .split(mark)
    .filter((run) => /\p{L}/u.test(run))
    .map((run) => run.trim().split(/\s+/));
  const [first = [], last = first] = [runs.at(0), runs.at(-1)];
  const encode = (part: string[]) => encodeURIComponent(part.join(" ")).replaceAll("-", "%2D");
  const directive =
    runs.length < 2 && first.length <= 10
      ? encode(first)
      : `${encode(first.slice(0, 5))},${encode(last.slice(-5))}`;
  return `#:~:text=${directive}`;
}

/** Returns a passage in quotation marks, followed by its source and its address. */
export function quotationOf(passage: string, who: string, address: string): string {
  const quoted = passage
    .replaceAll(mark, "")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^[“"]|[”"]$/g, "");
  return `“${quoted}”${who ? ` — ${who}` : ""}\n${address}`;
}
