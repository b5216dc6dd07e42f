/** Problems that keep a text from being parsed. */
import { forbiddenIn } from "#newsroom/fields.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import { htmlRemedy } from "./html-problems.ts";

/** The problem with the first control character in the text, if there is one. */
export function forbiddenCharacterProblem(text: string): LineProblem | undefined {
  const found = forbiddenIn(text);
  return (
    found && {
      line: text.slice(0, found.index).split("\n").length,
      wrong: `The text contains the invisible control character ${found.code}.`,
      right: "Delete it, or retype the word that contains it.",
    }
  );
}

/** What the MDX parser throws (https://github.com/vfile/vfile-message). */
type VFileMessage = { line?: number; reason?: string; ruleId?: string };

/**
 * The problem with a text that is not valid MDX. (Any text is valid Markdown.)
 * @throws {unknown} the given error, if the MDX parser did not throw it
 */
export function syntaxProblem(error: unknown): LineProblem {
  const { line = 1, reason = "", ruleId } = error as VFileMessage;
  if (ruleId === undefined) throw error;
  const [, open, openLine] = /`<([^`]+)>` \((\d+):/.exec(reason) ?? [];
  if (open) {
    const instead = htmlRemedy(open);
    if (instead)
      return { line: Number(openLine), wrong: `HTML is not allowed: <${open}>.`, right: instead };
    return {
      line: Number(openLine),
      wrong: `<${open}> has no matching closing tag.`,
      right: `Add </${open}> on its own line, after the content.`,
    };
  }
  if (ruleId === "unexpected-closing-slash") {
    return {
      line,
      wrong: "This closing tag has no opening tag.",
      right: "Delete it, or add the opening tag before it.",
    };
  }
  if (ruleId === "acorn") {
    return {
      line,
      wrong: "An article cannot run code.",
      right: "Write \\{ for a brace, and do not start a line with import or export.",
    };
  }
  return {
    line,
    wrong: "This < or { does not start a component.",
    right: "Write \\< or \\{ in text, [words](https://…) for a link, and {/* … */} for a comment.",
  };
}
