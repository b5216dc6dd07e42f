/** Decides whether content may be published: `build` stops at the errors of `check`, and leaves its warnings to it. */
import { ContentError, type Problem } from "#newsroom/problem.ts";
import { plural } from "#newsroom/plural.ts";
import type { Content } from "#ingest/reader.ts";
import { isLoss } from "#ingest/lost-addresses.ts";
import { stoppingProblems, stopsBuild } from "#ingest/unpublished.ts";
import { FindingsCache } from "./findings-cache.ts";
import { describeFindings, errorsAmong, sortFindings } from "./findings.ts";
import { stoppingFindings } from "./inspect.ts";
import { reasons } from "./reasons.ts";

/**
 * Applies the rules that may stop a build to content that is about to be published.
 * @param root the project's root, an absolute path
 * @param cache the findings of earlier runs
 * @param preview whether only colleagues will see it: then the errors of rules stop nothing
 * @returns a line about the findings that stop nothing; undefined if there are none
 * @throws {ContentError} with every error in what would be published
 */
export function passGate(
  root: string,
  content: Content,
  preview: boolean,
  cache: FindingsCache = new FindingsCache(root, "stopping"),
): string | undefined {
  const findings = stoppingFindings(root, content, cache);
  const stopping = sortFindings([
    ...stoppingProblems(content),
    ...(preview ? [] : findings.filter((finding) => stopsBuild(finding, content.unpublished))),
  ]);
  if (stopping.length > 0) {
    throw new ContentError(
      stopping,
      `${describeFindings(stopping, reasons)} Nothing was published.`,
    );
  }
  // A build lists the addresses that it was allowed to lose.
  const rest = [...content.problems.filter((problem) => !isLoss(problem)), ...findings];
  return describeRest(rest, preview ? "" : " in what is held back");
}

/** “3 warnings and 1 error in what is held back: npm run check shows them.” */
function describeRest(findings: readonly Problem[], where: string): string | undefined {
  const errors = errorsAmong(findings);
  const warnings = findings.length - errors;
  const counts = [
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
    ...(errors > 0 ? [`${plural(errors, "error")}${where}`] : []),
  ];
  return counts.length > 0 ? `${counts.join(" and ")}: npm run check shows them.` : undefined;
}
