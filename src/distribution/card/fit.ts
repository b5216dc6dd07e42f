/** Fits a headline into a box: as large as possible, with lines of about equal length. */
import { lineOf, unitsOf, type Unit } from "#look/line-breaks.ts";

/** A part of a text between two possible line breaks. */
export interface Piece extends Unit {
  /** Whether it needs a hyphen at the end of a line. */
  cut: boolean;
}

/**
 * Splits a text into words, the parts of hyphenated words, and the parts of long words.
 * @param longest words with more characters than this are split into parts of at most half that length
 */
export function piecesOf(text: string, longest: number): Piece[] {
  return unitsOf(text).flatMap(({ text, space }) =>
    cutLong(text, longest).map((part, index) => ({ ...part, space: space && index === 0 })),
  );
}

const segmenter = new Intl.Segmenter();

function cutLong(word: string, longest: number): Omit<Piece, "space">[] {
  const letters = Array.from(segmenter.segment(word), ({ segment }) => segment);
  if (letters.length <= longest) return [{ text: word, cut: false }];
  const count = Math.ceil(letters.length / (longest / 2));
  const length = Math.ceil(letters.length / count);
  return Array.from({ length: count }, (_, index) => ({
    text: letters.slice(index * length, (index + 1) * length).join(""),
    cut: index < count - 1,
  }));
}

/** The widths of the pieces of a text, of a space, and of a hyphen, in ems. */
export interface Widths {
  pieces: number[];
  space: number;
  hyphen: number;
}

/** A box in pixels, the font sizes to try, largest first, and the line height in ems. */
export interface Room {
  width: number;
  height: number;
  sizes: readonly number[];
  leading: number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

/**
 * Returns the largest font size at which the pieces fit, and the lines; undefined if the pieces do not fit at the
 * smallest size.
 */
export function fit(pieces: readonly Piece[], widths: Widths, room: Room): Fitted | undefined {
  for (const size of room.sizes) {
    const maxLines = Math.floor(room.height / (size * room.leading));
    const ends = breakLines(pieces, widths, room.width / size, maxLines);
    if (ends) {
      const lines = ends.map((end, index) => lineText(pieces, ends[index - 1] ?? 0, end));
      return { size, lines };
    }
  }
  return undefined;
}

/**
 * Returns where the lines end (the index after the last piece of each) so that there are as few lines as
 * possible and the white space at their ends is spread evenly; undefined if `maxLines` lines are not enough.
 */
function breakLines(
  pieces: readonly Piece[],
  widths: Widths,
  width: number,
  maxLines: number,
): number[] | undefined {
  // The best way to set the pieces before `end` in `count` lines, for each count from 1.
  let best = new Map<number, { badness: number; ends: number[] }>([[0, { badness: 0, ends: [] }]]);
  for (let count = 1; count <= maxLines; count++) {
    const next: typeof best = new Map();
    for (const [start, { badness, ends }] of best) {
      for (let end = start + 1; end <= pieces.length; end++) {
        const slack = width - lineWidth(pieces, widths, start, end);
        if (slack < 0) break;
        const total = badness + slack ** 2;
        if (total < (next.get(end)?.badness ?? Infinity))
          next.set(end, { badness: total, ends: [...ends, end] });
      }
    }
    const whole = next.get(pieces.length);
    if (whole) return whole.ends;
    best = next;
  }
  return undefined;
}

function lineWidth(
  pieces: readonly Piece[],
  { pieces: widths, space, hyphen }: Widths,
  start: number,
  end: number,
): number {
  const words = pieces
    .slice(start, end)
    .reduce(
      (sum, piece, index) =>
        sum + (widths[start + index] ?? 0) + (piece.space && index > 0 ? space : 0),
      0,
    );
  return words + (pieces[end - 1]?.cut ? hyphen : 0);
}

function lineText(pieces: readonly Piece[], start: number, end: number): string {
  const text = lineOf(pieces.slice(start, end));
  return pieces[end - 1]?.cut && end < pieces.length ? `${text}-` : text;
}
