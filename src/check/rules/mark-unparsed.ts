import type { Code, Root } from "mdast";
import { visit } from "#markdown/visit.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import { lineOf } from "../passages.ts";
import type { Rule } from "../rule.ts";
import { unparsedIn } from "../unparsed.ts";
import { writtenBlocks } from "../written.ts";

export const markUnparsed: Rule = {
  id: "mark-unparsed",
  reason: "Markdown that is not understood is published as it is, and a link in it is lost.",
  check(manuscript) {
    const { source, tree, bodyLine } = manuscript;
    return [
      ...writtenBlocks(manuscript).flatMap((block) =>
        unparsedIn(block).map(({ at, wrong, right }) => ({ line: block.lineAt(at), wrong, right })),
      ),
      ...unclosedCode(tree, source.split("\n"), bodyLine),
    ];
  },
};

/** A block of code that is not closed goes on to the end of the text. */
function unclosedCode(tree: Root, lines: readonly string[], bodyLine: number): LineProblem[] {
  const found: LineProblem[] = [];
  visit(tree, "code", (code: Code) => {
    const line = lineOf(code, bodyLine);
    const last = bodyLine + (code.position?.end.line ?? 1) - 1;
    const [, fence] =
      /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(lines[line - 1] ?? "") ?? [];
    const isClosed = last > line && (lines[last - 1] ?? "").replace(/^[\s>]*/, "").trimEnd();
    if (
      !fence ||
      (isClosed && isClosed.startsWith(fence) && !isClosed.replaceAll(fence[0] ?? "", ""))
    )
      return;
    found.push({
      line,
      wrong: "The block of code is not closed, so the rest of the text is code.",
      right: `Write ${fence} on a line of its own after the code.`,
    });
  });
  return found;
}
