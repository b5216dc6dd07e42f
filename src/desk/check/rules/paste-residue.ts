import { residueIn } from "../../residue.ts";
import type { Manuscript } from "../manuscript.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import type { Rule } from "../rule.ts";

export const pasteResidue: Rule = {
  id: "paste-residue",
  reason: "What a web page says around an article does not belong to the article.",
  check(manuscript) {
    const problems = manuscript.passages.flatMap((passage) =>
      residueIn(passage.text).map(({ what, found, at }) => ({
        line: passage.lineAt(at),
        field: passage.field,
        wrong: `This looks like ${what} that came along with a pasted text${found ? `: “${found}”` : ""}.`,
        right: "Delete it, or write the sentence in your own words.",
      })),
    );
    return [...problems, ...trackedAddresses(manuscript)];
  },
};

const tracking = /[?&](?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)=/;

/** Addresses that tell where somebody clicked. */
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
      wrong: `The address carries a mark that tells where it was copied: “${tracking.exec(url)?.[0].slice(1) ?? ""}…”.`,
      right: "Cut the address before the mark, and see that it still opens.",
    }));
}
