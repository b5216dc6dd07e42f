/** What is wrong with the text, underlined in place. */
import { forceLinting, linter, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Problem } from "#newsroom/problem.ts";
import { bodyLineOf } from "../parts.ts";
import type { Session } from "../session.ts";

/** Asks for the reason for an exception to a rule. */
export type Accept = (rule: string) => void;

/** The extension that can show problems; `showProblems` gives them. */
export const problemMarks = linter(null, { autoPanel: false });

/** Underlines the problems of the text of a session. */
export function showProblems(view: EditorView, session: Session, accept: Accept): void {
  const { state } = view;
  const first = bodyLineOf(session.parts);
  const diagnostics = problemsOfText(session).flatMap((problem) => {
    const line = problem.line - first + 1;
    return line >= 1 && line <= state.doc.lines
      ? [diagnosticFor(state, line, problem, session, accept)]
      : [];
  });
  view.dispatch(setDiagnostics(state, diagnostics));
  forceLinting(view);
}

/** The problems that are not about a field. */
export function problemsOfText({ problems, findings }: Session): Problem[] {
  return [...problems, ...findings].filter(({ field }) => field === "");
}

/** Whether a warning can be accepted as it is. */
export function isAcceptable({ view }: Session, { rule, severity }: Problem): boolean {
  // A guess is settled where it is. An exception would be one for all of them.
  return (
    severity === "warning" &&
    rule !== "placeholder" &&
    view.choices.rules.some(({ id }) => id === rule)
  );
}

function diagnosticFor(
  { doc }: EditorState,
  line: number,
  problem: Problem,
  session: Session,
  accept: Accept,
): Diagnostic {
  const { from, text } = doc.line(line);
  const { severity, wrong, right, rule } = problem;
  const span = spanOf(text, wrong);
  return {
    from: from + span.from,
    to: from + span.to,
    severity,
    message: `${wrong} ${right}`,
    ...(isAcceptable(session, problem) && {
      actions: [{ name: "Accept as it is", apply: () => accept(rule) }],
    }),
  };
}

/** The words that a message quotes, or else the whole line. */
function spanOf(line: string, message: string): { from: number; to: number } {
  for (const [, words = ""] of message.matchAll(/“([^”]+)”/g)) {
    const from = line.indexOf(words);
    if (from >= 0) return { from, to: from + words.length };
  }
  const from = line.search(/\S/);
  return from < 0 ? { from: 0, to: line.length } : { from, to: line.length };
}
