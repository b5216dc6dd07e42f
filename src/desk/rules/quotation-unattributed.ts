import { visit } from "unist-util-visit";
import { quotationsIn } from "../../markdown/quotations.ts";
import type { Rule } from "../rule.ts";

export const quotationUnattributed: Rule = {
  id: "quotation-unattributed",
  reason: "A quotation that names neither a speaker nor a source cannot be checked by anybody.",
  check({ tree, bodyLine }) {
    const lines: number[] = [];
    visit(tree, "blockquote", (quote) => void lines.push(quote.position?.start.line ?? 1));
    return quotationsIn(tree).flatMap(({ speaker, source }, index) =>
      speaker || source
        ? []
        : [
            {
              line: bodyLine + (lines[index] ?? 1) - 1,
              field: "",
              wrong: "The quotation has neither a speaker nor a source.",
              right: "End it with a line such as: — Speaker, role, to [Reuters](source:reuters)",
            },
          ],
    );
  },
};
