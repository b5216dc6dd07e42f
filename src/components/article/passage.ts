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

/** The marks of a quotation, and of a quotation inside it, in the language of the paper. */
export type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** Returns a passage in quotation marks, followed by whose words they are and their address. */
export function quotationOf(
  passage: string,
  whose: string,
  address: string,
  [open, close, innerOpen, innerClose]: Marks,
): string {
  const words = passage
    .replaceAll(mark, "")
    .trim()
    .replace(/[ \t\n]+/g, " ")
    .replaceAll(open, innerOpen)
    .replaceAll(close, innerClose);
  return `${open}${words}${close} — ${whose}\n${address}`;
}

/** Removes the marks around a quotation, of which a passage may have only the start or the end. */
export function withoutMarks(passage: string, [open, close]: Marks): string {
  const words = passage.replaceAll(mark, "").trim();
  const start = words.startsWith(open) ? open.length : 0;
  return words.slice(start, words.endsWith(close) ? -close.length : undefined);
}

/** Where the word around an offset in a text starts; the offset itself if it is not in a word. */
export function startOfWord(text: string, offset: number): number {
  const word = segmenter().segment(text).containing(offset);
  return word?.isWordLike ? word.index : offset;
}

/** Where the word that contains the character before an offset ends; the offset itself if it is not in a word. */
export function endOfWord(text: string, offset: number): number {
  const word = segmenter()
    .segment(text)
    .containing(offset - 1);
  return word?.isWordLike ? word.index + word.segment.length : offset;
}

/** Finds words as browsers do when they look for the words of a text fragment. */
const segmenter = () => new Intl.Segmenter(undefined, { granularity: "word" });
