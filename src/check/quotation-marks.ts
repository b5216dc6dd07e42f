/** Finds quotations between double quotation marks in a passage, and marks without their counterpart. */

export interface MarkedQuotation {
  /** Offsets in the passage: of the opening mark, and behind the closing one. */
  at: number;
  end: number;
  /** The words between the marks. */
  text: string;
}

export interface MarkedQuotations {
  closed: MarkedQuotation[];
  /** The offsets of opening marks without a closing one. */
  unclosed: number[];
  /** The offsets of closing marks without an opening one. */
  unopened: number[];
}

type Direction = "opening" | "closing" | "either" | "measure";

const mark = /["“”„«»]/g;

/** The quotations in a text, in reading order. A mark after a number, as in 6'2" and 12"-wide, may be a measure. */
export function quotationsBetweenMarks(text: string): MarkedQuotations {
  const found: MarkedQuotations = { closed: [], unclosed: [], unopened: [] };
  let open: number | undefined;
  const close = (at: number) => {
    if (open === undefined) return void found.unopened.push(at);
    found.closed.push({ at: open, end: at + 1, text: text.slice(open + 1, at) });
    open = undefined;
  };
  for (const { 0: character, index } of text.matchAll(mark)) {
    const direction = directionOf(text, character, index, open);
    if (direction === "measure") continue;
    if (direction === "closing" || (direction === "either" && open !== undefined)) {
      close(index);
    } else {
      if (open !== undefined) found.unclosed.push(open);
      open = index;
    }
  }
  if (open !== undefined) found.unclosed.push(open);
  return found;
}

function directionOf(
  text: string,
  character: string,
  at: number,
  open: number | undefined,
): Direction {
  if (character === "„") return "opening";
  // German and Polish close with the mark that opens in English; Danish and Swedish have others.
  if (character === "“") return text[open ?? -1] === "„" ? "closing" : "opening";
  if (character === "”") return open === undefined && startsWord(text, at) ? "opening" : "closing";
  if (character !== '"') return open === undefined ? "opening" : "closing";
  const opens = startsWord(text, at);
  const closes = endsWord(text, at);
  if (/\d/.test(text[at - 1] ?? "") && (open === undefined || closesLater(text, at)))
    return "measure";
  return opens === closes ? "either" : opens ? "opening" : "closing";
}

function startsWord(text: string, at: number): boolean {
  return /^$|[\s([{—–/-]/.test(text[at - 1] ?? "") && /\S/.test(text[at + 1] ?? "");
}

function endsWord(text: string, at: number): boolean {
  return /\S/.test(text[at - 1] ?? "") && /^$|[\s)\]}.,;:!?…—–/-]/.test(text[at + 1] ?? "");
}

/** Whether the next straight mark after an offset closes a quotation. */
function closesLater(text: string, at: number): boolean {
  const next = text.indexOf('"', at + 1);
  return next !== -1 && endsWord(text, next) && !startsWord(text, next);
}
