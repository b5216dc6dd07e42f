/** Why a text cannot be read at all. */
import { forbiddenIn } from "#newsroom/fields.ts";
import type { LineProblem } from "#newsroom/problem.ts";

/** A control character in the text, if there is one. */
export function forbiddenCharacterProblem(text: string): LineProblem | undefined {
  const found = forbiddenIn(text);
  return (
    found && {
      line: text.slice(0, found.index).split("\n").length,
      wrong: `The text holds the control character ${found.code}, which feeds cannot carry.`,
      right: "Delete it: retype the word around it.",
    }
  );
}

/** What the parser of MDX throws (https://github.com/vfile/vfile-message). */
type VFileMessage = { line?: number; reason?: string; ruleId?: string };

/** What is wrong with a text that is no MDX; any Markdown can be parsed. */
export function syntaxProblem(error: unknown): LineProblem {
  const { line = 1, reason = "", ruleId } = error as VFileMessage;
  if (ruleId === undefined) throw error;
  const [, open, openLine] = /`<([^`]+)>` \((\d+):/.exec(reason) ?? [];
  if (open) {
    return {
      line: Number(openLine),
      wrong: `<${open}> is not closed where it should be.`,
      right: `Write </${open}> on a line of its own after what it holds.`,
    };
  }
  if (ruleId === "unexpected-closing-slash") {
    return {
      line,
      wrong: "A component ends here that has not begun.",
      right: "Delete the closing tag, or open the component before it.",
    };
  }
  if (ruleId === "acorn") {
    return {
      line,
      wrong: "An article cannot run code.",
      right: "Write \\{ for a brace, and begin no line with import or export.",
    };
  }
  return {
    line,
    wrong: "A < or { stands here that begins no component.",
    right: "Write \\< or \\{ in text, [words](https://…) for a link, {/* … */} for a comment.",
  };
}
