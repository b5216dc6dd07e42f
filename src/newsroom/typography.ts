/**
 * Typographic punctuation: quotation marks, apostrophes, primes, dashes (`--` an en dash, `---` an em dash) and
 * ellipses. Marks that are typographic already stay as they are, and so do addresses.
 *
 * A foot, an inch, a minute and a second of arc get primes (6′2″), as The Chicago Manual of Style sets them: a curly
 * mark there would open or close a quotation, and the straight one would be the only one left on the page.
 */
import { quotationMarks, type QuotationMarks } from "./quotation-marks.ts";

/** A replacement of the characters from `start` up to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface TypesetOptions {
  /** The language of the text, a BCP 47 tag such as en-US. */
  language: string;
  /** Whether the text is shown between quotation marks, so that its own are inner ones. */
  quoted?: boolean;
}

/** What may have to change. Texts without any of it, which are most fields, take no time. */
const candidates = /["']|--|\.\.\.|\. \. \./;
const quotedCandidates = /["'“”]|--|\.\.\.|\. \. \./;

/** Addresses, hyphens, dots and marks; an address does not include the marks around it. */
const pieces = /(?:https?:\/\/|www\.)[^\s"<>“”«»]+|-{2,}|\.{3,}|\. \. \.|["'“”‘’]/g;

/** Words that begin with an apostrophe, by language. */
const elided: Record<string, RegExp> = {
  en: /^(?:bout|cause|cept|cos|cuz|em|ere|fraid|gainst|neath|nother|nough|nuff|n|round|scuse|sup|tain't|til|till|tis|tisn't|tween|twas|twasn't|tweren't|twere|twill|twixt|twould|twon't|un|uns)(?![\p{L}\p{N}])/iu,
  de: /^(?:s|n|ne|nem|nen|ner|nes|rum|ran|rauf|raus|rein|runter|rüber|mal|türlich|tschuldigung)(?![\p{L}\p{N}])/iu,
  nl: /^(?:s|t|n|k|m|r)(?![\p{L}\p{N}])/iu,
};

/** A year or decade: '08, '60s, '80's. */
const year = /^\d\d(?:['’]?s)?(?![\p{L}\p{N}]|['’](?![\p{L}\p{N}]))/u;
const decade = /^\d\ds/;

/** Sets a text. Its line breaks count as spaces. */
export function typeset(text: string, options: TypesetOptions): string {
  return applied(text, editsFor(text, options));
}

/** A text with edits, which are in order and do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** What has to change in a text, in order. */
export function editsFor(text: string, { language, quoted = false }: TypesetOptions): Edit[] {
  if (!(quoted ? quotedCandidates : candidates).test(text)) return [];
  const marks = quotationMarks(language);
  const [name = ""] = language.toLowerCase().split("-");
  const setter = new MarkSetter(text, marks, quoted, elided[name]);
  const edits: Edit[] = [];
  for (const { 0: piece, index: start } of text.matchAll(pieces)) {
    const end = start + piece.length;
    const set = setOf(piece, setter, start);
    if (set !== piece) edits.push({ start, end, text: set });
  }
  return edits;
}

function setOf(piece: string, setter: MarkSetter, at: number): string {
  switch (piece) {
    case "--":
      return "–";
    case "---":
      return "—";
    case "...":
    case ". . .":
      return "…";
    case "....":
      return ".…";
    case '"':
      return setter.double(at);
    case "'":
      return setter.single(at);
    case "“":
    case "”":
    case "‘":
    case "’":
      return setter.typed(piece, at);
    default:
      return piece;
  }
}

/** After one of these, a mark opens. */
const opener = /[\s([{¿¡]/u;
/** After one of these, a mark opens if a word follows and none is open. */
const joint = /[-–—/]/;
const elision = /\p{L}['’]$/u;
const openMark = /[“‘„‚«‹]/;
const number = /\p{N}/u;
const letterOrNumber = /[\p{L}\p{N}]/u;
const space = /\s/;

/** Decides what each mark of a text is, from left to right. */
class MarkSetter {
  readonly #text: string;
  readonly #marks: QuotationMarks;
  readonly #quoted: boolean;
  readonly #elided: RegExp | undefined;
  /** The marks that are open, as written. */
  readonly #open: string[] = [];
  /** Where the last mark was that opened a quotation, for marks that follow each other. */
  #opened = -2;

  constructor(text: string, marks: QuotationMarks, quoted: boolean, elidedWords?: RegExp) {
    this.#text = text;
    this.#marks = marks;
    this.#quoted = quoted;
    this.#elided = elidedWords;
  }

  double(at: number): string {
    const before = this.#text[at - 1] ?? " ";
    const isOpen = this.#open.includes('"');
    const [open, close] = this.#quoted ? this.#marks.inner : this.#marks.outer;
    if (this.#opens(at, isOpen)) {
      this.#push('"', at);
      return open;
    }
    if (number.test(before) && this.#isInch(at, isOpen)) return "″";
    if (!isOpen && this.#isAlone(at)) return '"';
    this.#close('"');
    return close;
  }

  single(at: number): string {
    const before = this.#text[at - 1] ?? " ";
    const after = this.#text[at + 1] ?? " ";
    const isOpen = this.#open.includes("'");
    const [open, close] = this.#innermost();
    if (letterOrNumber.test(before) && letterOrNumber.test(after))
      return number.test(before) && this.#isBetweenMeasures(at) ? "′" : "’";
    if (this.#opens(at, isOpen)) {
      if (this.#isApostrophe(at, isOpen)) return "’";
      this.#push("'", at);
      return open;
    }
    if (letterOrNumber.test(after)) return "’";
    if (isOpen && !(/s/i.test(before) && this.#closesLater(at))) {
      this.#close("'");
      return close;
    }
    if (number.test(before)) return "′";
    return this.#isAlone(at) ? "'" : "’";
  }

  /** A mark that is typographic already. It changes only if the text is quoted. */
  typed(mark: string, at: number): string {
    if (!this.#quoted) return mark;
    switch (mark) {
      case "“":
        this.#push(mark, at);
        return this.#marks.inner[0];
      case "”":
        this.#close("“");
        return this.#marks.inner[1];
      case "‘": {
        const [open] = this.#innermost();
        this.#push(mark, at);
        return open;
      }
      default: {
        const isApostrophe = letterOrNumber.test(this.#text[at + 1] ?? " ");
        if (isApostrophe || !this.#open.includes("‘")) return mark;
        this.#close("‘");
        return this.#innermost()[1];
      }
    }
  }

  /** The marks of a quotation between single marks: the outer ones again inside of a quotation that is quoted. */
  #innermost(): QuotationMarks["inner"] {
    const isNested = this.#open.some((mark) => mark === '"' || mark === "“");
    return this.#quoted && isNested ? this.#marks.outer : this.#marks.inner;
  }

  #push(mark: string, at: number): void {
    this.#open.push(mark);
    this.#opened = at;
  }

  /** Closes a mark, and those that were opened after it. */
  #close(mark: string): void {
    const index = this.#open.lastIndexOf(mark);
    if (index >= 0) this.#open.length = index;
  }

  /** Whether the mark here opens a quotation, if it is not an apostrophe. */
  #opens(at: number, isOpen: boolean): boolean {
    const before = this.#text[at - 1];
    const after = this.#text[at + 1];
    if (after === undefined || space.test(after)) return false;
    if (before === undefined || opener.test(before) || this.#opened === at - 1) return true;
    // In some languages “ closes a quotation.
    if (openMark.test(before)) return this.#marks.outer[1] !== before;
    if (isOpen || !letterOrNumber.test(after)) return false;
    return joint.test(before) || elision.test(this.#text.slice(Math.max(0, at - 2), at));
  }

  #isAlone(at: number): boolean {
    return space.test(this.#text[at - 1] ?? " ") && space.test(this.#text[at + 1] ?? " ");
  }

  /** Whether a mark at the start of a word is an apostrophe: '08, 'n', 'em. */
  #isApostrophe(at: number, isOpen: boolean): boolean {
    const rest = this.#text.slice(at + 1, at + 16);
    if (year.test(rest) || decade.test(rest) || (isOpen && /^\d\d/.test(rest))) return true;
    if (!/^\p{L}/u.test(rest)) return false;
    if (this.#elided?.test(rest)) return /^n['’]/i.test(rest) || !this.#closesLater(at, true);
    // Without a mark that closes it, this is no quotation, but an apostrophe in a word that is not listed. A
    // paragraph may begin with a mark because its quotation goes on in the next one.
    return at > 0 && !this.#closesLater(at);
  }

  /**
   * Whether a single mark that closes a quotation follows, before another one opens.
   * @param sure only if it cannot be an apostrophe at the end of a word, as in “the dogs' food” or “workin' hard”
   */
  #closesLater(at: number, sure = false): boolean {
    const later = /(?<=\S)'(?![\p{L}\p{N}])|(?<=\s)'(?=\S)/gu;
    later.lastIndex = at + 1;
    for (let found = later.exec(this.#text); found; found = later.exec(this.#text)) {
      const before = this.#text.slice(Math.max(0, found.index - 2), found.index);
      if (space.test(before.at(-1) ?? " ")) return false;
      // The second mark of 'n'.
      if (/^['’]n$/i.test(before)) continue;
      if (!sure || !/s$|in$|\so$/i.test(before)) return true;
    }
    return false;
  }

  /** Whether a single mark between numbers means feet or minutes: 6'2", 10'x12', but not CHF 1'000. */
  #isBetweenMeasures(at: number): boolean {
    return /^(?:\d{1,2}(?!\d)|[x×]\s?\d)/.test(this.#text.slice(at + 1, at + 4));
  }

  /** Whether a double mark after a number means inches or seconds, not the end of a quotation. */
  #isInch(at: number, isOpen: boolean): boolean {
    if (!isOpen || /\p{N}['′][\p{N}.]+$/u.test(this.#text.slice(Math.max(0, at - 8), at)))
      return true;
    // In a quotation it is a measure if the next mark closes the quotation.
    const next = this.#text.indexOf('"', at + 1);
    return (
      next > 0 && /[^\s\p{N}([{—–-]/u.test(this.#text[next - 1] ?? "") && !this.#opens(next, true)
    );
  }
}
