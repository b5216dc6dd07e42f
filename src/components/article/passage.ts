/** A passage of an article as it is handed on. */

/** Stands in a passage where the page has the number of a source or another mark, which are no words. */
export const mark = "\0";

/**
 * The part of an address that leads to some words (https://wicg.github.io/scroll-to-text-fragment/): all of
 * them when they are few, else how they begin and end. A browser looks for the words as they stand in the page,
 * so that neither part may reach over a mark.
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

/** The words between quotation marks, who stands behind them, and where they are found. */
export function quotationOf(passage: string, who: string, address: string): string {
  const quoted = passage
    .replaceAll(mark, "")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^[“"]|[”"]$/g, "");
  return `“${quoted}”${who ? ` — ${who}` : ""}\n${address}`;
}
