/** Finds recorded addresses that would become broken links. */
import { encodedAddress } from "#newsroom/address-form.ts";
import { plural } from "#newsroom/plural.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import { invalidRecord, readRecord, recordFile } from "./address-record.ts";
import { lostAt } from "./lost-at.ts";
import { LostCauses } from "./lost-causes.ts";
import type { Content } from "./reader.ts";

/** The rule of the problems with lost addresses, which `npm run build -- --allow-lost` lets through. */
export const lostRule = "address-lost";

/** Whether a problem is that recorded addresses are lost. */
export function isLoss({ rule }: Pick<Problem, "rule">): boolean {
  return rule === lostRule;
}

/**
 * Problems with recorded addresses at which readers would find nothing at the instant `now`.
 * @param root the project's root, an absolute path
 */
export function lostAddresses(root: string, content: Content, now: Date): Problem[] {
  const recorded = readRecord(root);
  if (!recorded) return [invalidRecord()];
  // The addresses of articles are unknown while a section is invalid.
  if (content.ids.sections.size > content.sections.size) return [];
  const isLost = lostAt(content, now);
  const lost = recorded.filter(isLost);
  if (lost.length === 0) return [];
  const record = new Set(recorded.map(encodedAddress));
  const [early, others] = splitByClock(lost, content, now);
  const causes = new LostCauses(content, record, now);
  const problems = [
    ...(early.length > 0 ? [tooEarly(early, recorded.length, now)] : []),
    ...causes.problems(others, (address) => recorded.indexOf(address) + 2),
  ];
  return problems.map((problem) => ({ ...problem, rule: lostRule }));
}

/**
 * The recorded addresses that are lost at the instant `now`, sorted.
 * @param root the project's root, an absolute path
 */
export function listLost(root: string, content: Content, now: Date): string[] {
  return (readRecord(root) ?? []).filter(lostAt(content, now)).sort();
}

/** Separates the addresses that are lost only because the clock of the build is earlier than the real one. */
function splitByClock(
  lost: readonly string[],
  content: Content,
  now: Date,
): [early: string[], others: string[]] {
  // The real time decides only what the message says.
  const real = new Date();
  if (now >= real) return [[], [...lost]];
  const isLost = lostAt(content, real);
  const { early = [], others = [] } = Object.groupBy(lost, (address) =>
    isLost(address) ? "others" : "early",
  );
  return [early, others];
}

function tooEarly([first, ...more]: readonly string[], recorded: number, now: Date): Problem {
  const among = more.length > 0 ? `, among them ${first}` : `: ${first}`;
  const are = more.length > 0 ? "are" : "is";
  return problemIn(recordFile, {
    wrong: `${more.length + 1} of ${plural(recorded, "recorded address", "recorded addresses")} ${are} not public at ${now.toISOString()}, which the clock of this build is set to${among}.`,
    right:
      "Unset SITE_NOW, or set it to a later time. If the site should really go back to that time, run “npm run build -- --allow-lost”.",
  });
}
