/** Offers what a link may lead to: the sources of the article, after `source:`, and its disputes, after `#`. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { sourcesOf } from "../fields/choices.ts";
import type { Session } from "../session.ts";

export function completions(session: Session) {
  const offer = (context: CompletionContext): CompletionResult | null =>
    after(context, /source:[\w-]*$/, "source:", sources(session)) ??
    after(context, /\]\(#[\w-]*$/, "](#", disputes(session));
  return autocompletion({ override: [offer], icons: false });
}

function after(
  context: CompletionContext,
  pattern: RegExp,
  opening: string,
  options: Completion[],
): CompletionResult | null {
  const typed = context.matchBefore(pattern);
  return typed && { from: typed.from + opening.length, options, validFor: /^[\w-]*$/ };
}

function sources(session: Session): Completion[] {
  return sourcesOf(session).map(({ id, name }) => ({ label: id, detail: name }));
}

function disputes(session: Session): Completion[] {
  const entries = (session.at(["disputes"]) ?? []) as { id?: string; question?: string }[];
  return entries.flatMap(({ id, question = "" }) => (id ? [{ label: id, detail: question }] : []));
}
