import { residueIn } from "../residue.ts";
import type { Manuscript } from "../manuscript.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import type { Rule } from "../rule.ts";

export const pasteResidue: Rule = {
  id: "paste-residue",
  reason: "The text around an article on its web page does not belong in the article.",
  check(manuscript) {
    const problems = manuscript.passages.flatMap((passage) =>
      residueIn(passage.text).map(({ what, found, at }) => ({
        line: passage.lineAt(at),
        field: passage.field,
        wrong: `This looks like ${what} left over from pasting${found ? `: “${found}”` : ""}.`,
        right: "Delete it, or reword the sentence.",
      })),
    );
    return [...problems, ...trackedAddresses(manuscript)];
  },
};

const tracking = /[?&](?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)=/;

/** Addresses with tracking parameters. */
function trackedAddresses({ article, links, fieldAt }: Manuscript): LineProblem[] {
  const sources = (article?.sources ?? []).map(({ url }, index) => ({
    url: url ?? "",
    ...fieldAt(["sources", index, "url"]),
  }));
  return [...sources, ...links]
    .filter(({ url }) => tracking.test(url))
    .map(({ url, line, field }) => ({
      line,
      field,
      wrong: `The address has a tracking parameter: “${tracking.exec(url)?.[0].slice(1) ?? ""}…”.`,
      right: "Remove the parameter, and check that the address still opens.",
    }));
}
