import type { LineProblem } from "#newsroom/problem.ts";
import type { Passage } from "../passages.ts";
import { quotationsBetweenMarks } from "../quotation-marks.ts";
import type { Rule } from "../rule.ts";

export const quotationUnclosed: Rule = {
  id: "quotation-unclosed",
  reason: "Without the second mark, readers cannot tell where the quotation ends.",
  check({ passages }) {
    let continues = false;
    return passages.flatMap((passage, index) => {
      const { unclosed, unopened } = quotationsBetweenMarks(passage.text);
      const next = passages[index + 1];
      // A quotation of several paragraphs is closed only at its end; each paragraph opens it again.
      const goesOn =
        next !== undefined &&
        next.part === passage.part &&
        next.field === "" &&
        isContinued(passage, next);
      const opened = goesOn ? unclosed.slice(0, -1) : unclosed;
      const closed = continues ? unopened.slice(1) : unopened;
      continues = goesOn && unclosed.length > 0 && !startsWithMark(next);
      return [
        ...opened.map((at) => notClosed(passage, at)),
        ...closed.map((at) => notOpened(passage, at)),
        ...singleUnclosed(passage),
      ];
    });
  },
};

function isContinued({ part, text }: Passage, next: Passage): boolean {
  if (startsWithMark(next)) return true;
  // In a block quotation, marks are optional.
  return (
    part === "quotation" &&
    startsWithMark({ text }) &&
    quotationsBetweenMarks(next.text).unopened.length > 0
  );
}

function startsWithMark({ text }: Pick<Passage, "text">): boolean {
  return /^\s*["“„«]/.test(text);
}

/** A single mark behind a comma, a colon or a verb of saying opens a quotation; elsewhere it may be an apostrophe. */
function singleUnclosed(passage: Passage): LineProblem[] {
  const { text } = passage;
  const opening =
    /(?:[,:]|\b(?:said|says|told|asked|wrote|called|warned|added))\s+['‘](?=\p{L})(?!(?:em|til|tis|twas|cause|n)\b)/giu;
  return [...text.matchAll(opening)].flatMap((match) => {
    const at = match.index + match[0].length - 1;
    if (/['’](?!\p{L})/u.test(text.slice(at + 1))) return [];
    return [notClosed(passage, at)];
  });
}

function notClosed(passage: Passage, at: number): LineProblem {
  const { text, field } = passage;
  const words = text.slice(at, at + 40);
  return {
    line: passage.lineAt(at),
    field,
    wrong: `This quotation is not closed: ${words}${at + 40 < text.length ? "…" : ""}`,
    right: "Add the second quotation mark where it ends.",
  };
}

function notOpened(passage: Passage, at: number): LineProblem {
  const { text, field } = passage;
  const start = Math.max(0, at - 40);
  return {
    line: passage.lineAt(at),
    field,
    wrong: `A quotation ends here without a beginning: ${start > 0 ? "…" : ""}${text.slice(start, at + 1)}`,
    right: "Add the first quotation mark, or delete this one.",
  };
}
