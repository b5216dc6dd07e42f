import { parse } from "yaml";
import { split } from "#ingest/document.ts";
import { isDraft } from "#newsroom/draft-status.ts";
import type { Change } from "#newsroom/correction.ts";
import type { Rule } from "../rule.ts";

export const correctionChanged: Rule = {
  id: "correction-changed",
  reason: "Corrections are part of the public record, so a published correction does not change.",
  severity: "error",
  stops: true,
  transient: true,
  check({ article, file, fieldAt }, { earlier }) {
    if (!article) return [];
    const before = correctionsIn(file, earlier(file));
    return before.flatMap(({ at, note }) => {
      const current = article.corrections?.find((correction) => correction.at === at);
      if (current?.note === note) return [];
      return [
        {
          ...fieldAt(["corrections"]),
          wrong: current
            ? `The correction of ${at} differs from the last commit: “${note}”`
            : `The correction of ${at} was removed: “${note}”`,
          right: "Restore it. To correct a correction, add another one.",
        },
      ];
    });
  },
};

/** The corrections in an earlier version of a file, which may be invalid now; those of a draft do not count. */
function correctionsIn(file: string, text: string | undefined): Change[] {
  if (text === undefined) return [];
  try {
    const fields = parse(split(file, text).yaml) as { status?: string; corrections?: Change[] };
    if (isDraft(fields.status) || !Array.isArray(fields.corrections)) return [];
    return fields.corrections;
  } catch {
    return [];
  }
}
