/** Formats the findings of `npm run check` as text and as JSON. */
import { plural } from "#newsroom/plural.ts";
import { printable } from "#newsroom/printable.ts";
import type { Problem } from "#newsroom/problem.ts";
import { stopsBuild } from "#ingest/unpublished.ts";

/** A finding as the desk shows it. */
export interface Finding extends Problem {
  /** Whether it stops a build; warnings do not, and neither do errors in files that are not published. */
  stopsBuild: boolean;
}

/** The findings, each with whether it stops a build. */
export function withEffects(
  findings: readonly Problem[],
  unpublished: ReadonlySet<string>,
): Finding[] {
  return findings.map((finding) => ({ ...finding, stopsBuild: stopsBuild(finding, unpublished) }));
}

/** Sorted by file, then by line, then by rule. */
export function sortFindings(findings: readonly Problem[]): Problem[] {
  return [...findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The number of errors. */
export function errorsAmong(findings: readonly Problem[]): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

/** “1 error and 2 warnings in 2 files” */
function countFindings(findings: readonly Problem[]): string {
  const errors = errorsAmong(findings);
  const warnings = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [plural(errors, "error")] : []),
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
  ];
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${counts.join(" and ")} in ${plural(files, "file")}`;
}

/**
 * The findings as text for a terminal, with the reasons for the rules and a count at the end.
 * @param reasons the reason for each rule, by its id
 */
export function describeFindings(
  findings: readonly Problem[],
  reasons: ReadonlyMap<string, string>,
): string {
  const entries = findings.map(
    ({ file, line, field, rule, severity, wrong, right }) =>
      `${printable(file)}:${line}${field ? `  ${field}` : ""}  ${severity} [${rule}]\n  ${wrong}\n  ${right}\n`,
  );
  const why = [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => {
    const reason = reasons.get(rule);
    return reason ? [`  ${rule}: ${reason}`] : [];
  });
  const closing =
    why.length > 0
      ? `Why these rules:\n${why.join("\n")}\nIf a rule is wrong about an article, add an exception to its frontmatter: allow: [{ rule: …, reason: … }]\n\n`
      : "";
  return `${entries.join("\n")}\n${closing}${countFindings(findings)}.`;
}

/** The findings as JSON, with counts of errors and warnings. */
export function findingsAsJson(findings: readonly Finding[]): string {
  const errors = errorsAmong(findings);
  return JSON.stringify({ errors, warnings: findings.length - errors, findings }, undefined, 2);
}
