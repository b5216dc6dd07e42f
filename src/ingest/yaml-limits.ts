/**
 * Limits of the fields of a file, checked before they are parsed. The parser needs quadratic time for many fields, and
 * a call for each level; all of it is far from what an article has.
 */
import type { LineProblem } from "#newsroom/problem.ts";

/** In characters. An article with twenty sources has 10,000. */
const maxLength = 100_000;
const maxLines = 3000;
/** Characters that begin or separate values on a line, such as [ and a comma, in all lines together. */
const maxMarks = 5000;
/** Groups and lists inside of each other. */
const maxDepth = 20;
/** In spaces. */
const maxIndentation = 80;

/** The first limit that a YAML text exceeds; line 1 is its first. */
export function yamlLimitProblem(yaml: string): LineProblem | undefined {
  const lines = yaml.split("\n");
  const tooMuch = (wrong: string): LineProblem => ({
    line: 1,
    wrong,
    right: "Keep what readers do not need in notes of your own.",
  });
  if (yaml.length > maxLength)
    return tooMuch(`The fields have ${yaml.length} characters; the maximum is ${maxLength}.`);
  if (lines.length > maxLines)
    return tooMuch(`The fields have ${lines.length} lines; the maximum is ${maxLines}.`);

  let marks = 0;
  let brackets = 0;
  for (const [index, line] of lines.entries()) {
    const [opening = ""] = /^(?:\s|[-?:]\s)*/.exec(line) ?? [];
    marks += count(line, /[,[\]{}'"&*!]/g) + count(opening, /[-?:]/g);
    let depth = count(opening, /[-?:]/g);
    // Brackets in quotes count, too: nobody leaves that many of them open in a sentence.
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      brackets = Math.max(0, brackets + (bracket === "[" || bracket === "{" ? 1 : -1));
      depth = Math.max(depth, brackets);
    }
    if (depth > maxDepth || opening.length > maxIndentation + 2 * maxDepth) {
      const wrong = "Groups or lists are nested too deeply.";
      return { line: index + 1, wrong, right: "Close each bracket, and indent by two spaces." };
    }
    if (marks > maxMarks)
      return tooMuch(`The fields have more than ${maxMarks} commas, quotes and brackets.`);
  }
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
