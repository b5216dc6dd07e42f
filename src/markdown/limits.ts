/**
 * Limits of a text, checked before it is parsed. Parsers of Markdown need quadratic time or worse for some input,
 * and all of it is far from what an article is.
 */
import type { Root } from "mdast";
import { EXIT, visit } from "./visit.ts";
import type { LineProblem } from "#newsroom/problem.ts";

/** About 16,000 words. */
const maxLength = 100_000;
const maxLines = 5000;
const maxLineLength = 10_000;
/** Levels of quotations in quotations, and of lists in lists. */
const maxDepth = 10;
/** Headings that are underlined, in Markdown's older way. */
const maxUnderlines = 200;
/** Characters with a meaning in Markdown, such as * and [, between two blank lines. */
const maxMarkers = 2000;
/** Components inside of components. */
const maxComponents = 20;
/** Characters of a paragraph, as the parser finds it. */
const maxParagraph = 10_000;

/** The first limit that a text exceeds. */
export function limitProblem(text: string): LineProblem | undefined {
  if (text.length > maxLength) {
    const wrong = `The text has ${text.length} characters; the maximum is ${maxLength}.`;
    return { line: 1, wrong, right: "Split it into several articles." };
  }
  const lines = text.split("\n");
  if (lines.length > maxLines) {
    const wrong = `The text has ${lines.length} lines; the maximum is ${maxLines}.`;
    return { line: 1, wrong, right: "Split it into several articles." };
  }
  const nested = tooManyComponents(text);
  if (nested) return nested;
  let markers = 0;
  let underlines = 0;
  for (const [index, content] of lines.entries()) {
    const problem = (wrong: string, right: string) => ({ line: index + 1, wrong, right });
    if (content.length > maxLineLength) {
      return problem(
        `The line has ${content.length} characters; the maximum is ${maxLineLength}.`,
        "Divide it into paragraphs, with a blank line between them.",
      );
    }
    if (depthOf(content) > maxDepth)
      return problem(
        "Quotations or lists are nested too deeply.",
        `Use at most ${maxDepth} levels.`,
      );
    if (/^\s*(?:-+|=+)\s*$/.test(content)) underlines += 1;
    if (underlines > maxUnderlines) {
      return problem(
        `More than ${maxUnderlines} lines consist of - or = only.`,
        "Start headings with ## instead of underlining them.",
      );
    }
    markers = content.trim() === "" ? 0 : markers + count(content, /[*_[\]`~<>&!{}]/g);
    if (markers > maxMarkers) {
      return problem(
        `More than ${maxMarkers} marks of Markdown follow each other without a blank line.`,
        "Divide the text into paragraphs, or write \\* and \\[ for characters that are no marks.",
      );
    }
  }
  return undefined;
}

/** The first paragraph that is too long. Lines of a list or a table are none, so this is known only of a parsed text. */
export function paragraphLimitProblem(tree: Root): LineProblem | undefined {
  let problem: LineProblem | undefined;
  visit(tree, "paragraph", ({ position }) => {
    if (!position) return undefined;
    const { start, end } = position;
    const length = (end.offset ?? 0) - (start.offset ?? 0);
    if (length <= maxParagraph) return undefined;
    const wrong = `The paragraph has ${length} characters; the maximum is ${maxParagraph}.`;
    problem = { line: start.line, wrong, right: "Divide it with blank lines." };
    return EXIT;
  });
  return problem;
}

/** Components that are open at once; tags may span lines. */
function tooManyComponents(text: string): LineProblem | undefined {
  let open = 0;
  for (const { 0: tag, index } of text.matchAll(/<\/?[A-Z][^<>]*>/g)) {
    if (tag.endsWith("/>")) continue;
    open += tag.startsWith("</") ? -1 : 1;
    if (open > maxComponents) {
      const line = text.slice(0, index).split("\n").length;
      const wrong = "Components are nested too deeply.";
      return { line, wrong, right: "Close each one where it ends." };
    }
  }
  return undefined;
}

/** How deeply a line is nested: its > signs, and its list markers or their indentation. */
function depthOf(line: string): number {
  const [prefix = ""] = /^(?:\s|>|[-*+]\s|\d+[.)]\s)*/.exec(line) ?? [];
  const markers = count(prefix, />|[-*+]|\d[.)]/g);
  const isItem = /(?:[-*+]|\d[.)])\s*$/.test(prefix);
  const indentation = isItem ? (/^\s*/.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0) : 0;
  return markers + Math.floor(indentation / 4);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
