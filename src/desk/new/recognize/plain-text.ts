/** Reads plain text by the structure of its lines: paragraphs, lists, tables and quotations. */
import type { List, ListItem, RootContent, Table } from "mdast";
import { blockOf, paragraphOf, tidy, type Block } from "./block.ts";
import { dateLine } from "./dates.ts";
import { phrasesOf } from "./phrases.ts";

interface Line {
  /** The line as it is, with its tabs. */
  raw: string;
  text: string;
  /** Whether an empty line is above it. */
  apart: boolean;
}

/** The blocks of a plain text. */
export function readPlainText(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = linesOf(text);
  let next = 1;
  for (let at = 0; at < lines.length;) {
    const [block, used] =
      tableAt(lines, at) ?? listAt(lines, at, next) ?? quotationAt(lines, at) ?? lineAt(lines, at);
    const { node } = block;
    if (node.type === "list" && node.ordered) next = (node.start ?? 1) + node.children.length;
    blocks.push(block);
    at += used;
  }
  return blocks;
}

/** A block and the number of lines that it takes. */
type Taken = readonly [block: Block, lines: number];

function linesOf(text: string): Line[] {
  const groups = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/);
  return groups.flatMap((group) => unwrapped(group.split("\n").filter((line) => line.trim())));
}

/** Joins lines that were broken at a width; any other line is a block of its own. */
function unwrapped(raw: string[]): Line[] {
  const lines = raw.map((line) => ({ raw: line, text: tidy(line) }));
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const following = lines.slice(1);
  const filled = lines.slice(0, -1).every(({ text }) => text.length > longest - 25);
  const goOn = following.filter(({ text }) => goesOnInLowercase(text)).length;
  const toWidth =
    lines.length > 2 && longest > 35 && longest <= 120 && filled && goOn * 3 >= following.length;
  const joined: Line[] = [];
  for (const { raw: line, text } of lines) {
    const above = joined.at(-1);
    const isNew = !above || isStructure(line) || /\S\t+\S/.test(above.raw.replace(bullet, ""));
    const indented = above && isStructure(above.raw) && /^\s{2,}/.test(line);
    if (!isNew && (toWidth || indented || goesOnFrom(above, text))) {
      joined[joined.length - 1] = {
        ...above,
        raw: `${above.raw} ${text}`,
        text: `${above.text} ${text}`,
      };
    } else {
      joined.push({ raw: line, text, apart: joined.length === 0 });
    }
  }
  return joined;
}

/** A name may begin in lowercase (al-Shabaab, bin Laden, iPhone), and so may a line that begins with it. */
const lowercaseName =
  /^(?:(?:al|el|as|an|ad|ar|at|az|ash)[-‑]\p{Lu}|[a-z]\p{Lu}|(?:bin|ibn|abu|de|di|da|del|la|le|van|von|den|ten) \p{Lu})/u;

function goesOnInLowercase(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !lowercaseName.test(text);
}

/** Words after which no line ends. */
const broken =
  /(?<!\p{L})(?:the|an?|of|to|in|for|and|or|but|with|by|on|at|from|over|under|near|after|before|as|into|than|that|who|which|is|are|was|will|be|not|his|her|its|their|der|die|das|und|von|zu|im|am|mit|le|la|les|un|une|de|du|des|et|à|en)$/iu;

/** Nothing is joined to a longer one, in characters. */
const longestParagraph = 2000;

/** Whether a line goes on from the one above: it begins in lowercase, and no sentence has ended. */
function goesOnFrom(above: Line, text: string): boolean {
  if (
    above.text.length > longestParagraph ||
    !goesOnInLowercase(text) ||
    /^\S+[@:]\S+$|^www\./.test(text) ||
    dateLine(text) !== undefined ||
    /[.!?:]["”’)]?$/.test(above.text)
  )
    return false;
  // A short line is a label or a heading, unless it breaks off.
  return above.text.length >= 40 || /[,;]$/.test(above.text) || broken.test(above.text);
}

const bullet = /^\s*(?:[•·▪▫◦●○■□‣⁃∙➢➤►▶✓✔\uf0b7\uf0a7\uf0d8]\s*|[*+–—-]\s+|[o§]\t\s*)(?=\S)/u;
const number = /^\s*\(?(?<at>\d{1,3})[.)]\s+(?=\S)/u;

/** Whether the form of a line shows what it is, so that nothing is joined to it. */
function isStructure(raw: string): boolean {
  return bullet.test(raw) || number.test(raw) || /\t/.test(raw.trim()) || /^\s*>/.test(raw);
}

/**
 * Items of one kind that follow each other are one list.
 * @param next the number after that of the last item; a line with another number may begin with a date (18. Mai)
 */
function listAt(lines: readonly Line[], at: number, next: number): Taken | undefined {
  const first = lines[at];
  if (!first) return undefined;
  const ordered = !bullet.test(first.raw);
  const kind = ordered ? number : bullet;
  const count = run(lines, at, ({ raw, text }) => kind.test(raw) && !isRule(text));
  const start = Number(number.exec(first.raw)?.groups?.["at"] ?? 1);
  // A line alone may also be speech: “– No,” he said.
  const isAlone =
    count === 1 && (ordered ? ![1, next].includes(start) : /^\s*[–—]/.test(first.raw));
  if (count === 0 || isAlone) return undefined;
  // “1. Mai 2015 …” begins with a date.
  if (ordered && count === 1 && dateLine(first.text.split(" ").slice(0, 2).join(" ")))
    return undefined;
  const list: List = {
    type: "list",
    ordered,
    ...(ordered && start !== 1 ? { start } : {}),
    spread: false,
    children: lines.slice(at, at + count).map(({ raw }) => itemOf(tidy(raw.replace(kind, "")))),
  };
  return [blockOf(list, { apart: first.apart, marked: false }), count];
}

function itemOf(text: string): ListItem {
  return {
    type: "listItem",
    spread: false,
    children: [{ type: "paragraph", children: phrasesOf(text) }],
  };
}

/** Lines with tabs are the rows of a table, whose first has a cell for every column. */
function tableAt(lines: readonly Line[], at: number): Taken | undefined {
  const cells = ({ raw }: Line) => raw.trim().split(/ *\t */);
  const first = lines[at];
  if (!first || bullet.test(first.raw) || number.test(first.raw)) return undefined;
  const columns = cells(first).length;
  const isRow = (line: Line) =>
    cells(line).length > 1 &&
    cells(line).length <= columns &&
    (line === first || !line.apart) &&
    !bullet.test(line.raw) &&
    !number.test(line.raw);
  const count = run(lines, at, isRow);
  if (columns < 2 || count < 2) return undefined;
  const filled = (line: Line) =>
    Array.from({ length: columns }, (_, column) => cells(line)[column] ?? "");
  const table: Table = {
    type: "table",
    align: Array.from({ length: columns }, () => null),
    children: lines.slice(at, at + count).map((line) => ({
      type: "tableRow",
      children: filled(line).map((cell) => ({
        type: "tableCell",
        children: phrasesOf(tidy(cell)),
      })),
    })),
  };
  return [blockOf(table, { apart: first.apart, marked: false }), count];
}

/** Lines behind > are a quotation. */
function quotationAt(lines: readonly Line[], at: number): Taken | undefined {
  const count = run(lines, at, ({ raw }) => /^\s*>+ ?\S/.test(raw));
  const first = lines[at];
  if (!first || count === 0) return undefined;
  const children: RootContent[] = lines.slice(at, at + count).map(({ text }) => ({
    type: "paragraph",
    children: phrasesOf(text.replace(/^>+ ?/, "")),
  }));
  const quotation = { type: "blockquote", children } as RootContent;
  return [blockOf(quotation, { apart: first.apart, marked: false }), count];
}

function lineAt(lines: readonly Line[], at: number): Taken {
  const { text = "", apart = true } = lines[at] ?? {};
  return [paragraphOf(phrasesOf(text), apart), 1];
}

/** Whether a line is nothing but signs: “* * *”. */
function isRule(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** How many lines from one on fit. */
function run(lines: readonly Line[], at: number, fits: (line: Line) => boolean): number {
  let end = at;
  for (let line = lines[end]; line && fits(line); line = lines[end]) end++;
  return end - at;
}
