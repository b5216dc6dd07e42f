/** Exceptions that an article marks in its frontmatter, `allow`. */
import { nearest } from "#newsroom/nearest.ts";
import type { Problem } from "#newsroom/problem.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Rule } from "./rule.ts";

/** Why the two kinds of findings below are reported, by their ids. */
export const exceptionReasons: ReadonlyMap<string, string> = new Map([
  ["exception-unknown", "An exception from a rule that does not exist excuses nothing."],
  ["exception-unused", "An exception that outlives its reason hides the next mistake."],
]);

/**
 * Takes away what the file excuses, and reports exceptions from unknown rules and those that excuse nothing.
 * @param findings what the rules have found in this file
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
          wrong: `There is no rule “${id}” that an article could be excused from.`,
          right: meant ? `Did you mean “${meant}”?` : `The rules are ${ids.join(", ")}.`,
        },
      ];
    }
    const first = exceptions.findIndex((exception) => exception.rule === id) === index;
    if (rule.passing || (first && findings.some((finding) => finding.rule === id))) return [];
    return [
      {
        ...where,
        rule: "exception-unused",
        severity: "warning",
        wrong: first
          ? `Nothing here breaks the rule “${id}”.`
          : `“${id}” is excused already, further up.`,
        right: "Remove the exception.",
      },
    ];
  });
  return [...left, ...problems];
}
