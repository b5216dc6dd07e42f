import { parse } from "yaml";
import { split } from "#ingest/document.ts";
import type { Change } from "#newsroom/correction.ts";
import type { Rule } from "../rule.ts";

export const correctionChanged: Rule = {
  id: "correction-changed",
  reason:
    "A correction tells readers what they were told before; once published it stays as it is.",
  severity: "error",
  passing: true,
  check({ article, file, fieldAt }, { earlier }) {
    if (!article) return [];
    const before = correctionsIn(file, earlier(file));
    return before.flatMap(({ at, note }) => {
      const kept = article.corrections?.find((correction) => correction.at === at);
      if (kept?.note === note) return [];
      return [
        {
          ...fieldAt(["corrections"]),
          wrong: kept
            ? `The correction of ${at} reads otherwise than in the last commit: “${note}”`
            : `The correction of ${at} was removed: “${note}”`,
          right: "Put it back as it was; correct a correction with another one.",
        },
      ];
    });
  },
};

/** The corrections of an earlier version of a file, which need not be valid any more; a draft's do not count. */
function correctionsIn(file: string, text: string | undefined): Change[] {
  if (text === undefined) return [];
  try {
    const fields = parse(split(file, text).yaml) as { status?: string; corrections?: Change[] };
    if (fields.status === "draft" || !Array.isArray(fields.corrections)) return [];
    return fields.corrections;
  } catch {
    return [];
  }
}
