/** The exceptions that an article lists in its frontmatter, under `allow`. */
import { nearest } from "#newsroom/nearest.ts";
import type { Problem } from "#newsroom/problem.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Rule } from "./rule.ts";

/** The reasons for the findings below, by rule id. */
export const exceptionReasons: ReadonlyMap<string, string> = new Map([
  ["exception-unknown", "An exception for an unknown rule has no effect."],
  ["exception-unused", "An unused exception hides the next mistake."],
]);

/**
 * Removes the findings that the file makes an exception for, and reports unknown, duplicate and unused exceptions.
 * @param findings the findings of the rules in this file
 */
export function applyExceptions(
  { file, exceptions, fieldAt }: Manuscript,
  findings: readonly Problem[],
  rules: readonly Rule[],
): Problem[] {
  const excused = new Set(exceptions.map(({ rule }) => rule));
  const left = findings.filter(({ rule }) => !excused.has(rule));
  const problems = exceptions.flatMap(({ rule: id }, index): Problem[] => {
    const where = { file, ...fieldAt(["allow", index, "rule"]) };
    const rule = rules.find((one) => one.id === id);
    if (!rule) {
      const ids = rules.map((one) => one.id);
      const meant = nearest(id, ids);
      return [
        {
          ...where,
          rule: "exception-unknown",
          severity: "error",
          wrong: `“${id}” is not a rule that allows exceptions.`,
          right: meant ? `Did you mean “${meant}”?` : `The rules are ${ids.join(", ")}.`,
        },
      ];
    }
    const first = exceptions.findIndex((exception) => exception.rule === id) === index;
    if (rule.transient || (first && findings.some((finding) => finding.rule === id))) return [];
    return [
      {
        ...where,
        rule: "exception-unused",
        severity: "warning",
        wrong: first
          ? `Nothing here breaks the rule “${id}”.`
          : `“${id}” already has an exception, above this one.`,
        right: "Remove the exception.",
      },
    ];
  });
  return [...left, ...problems];
}
