import { visit } from "#markdown/visit.ts";
import { quotationsIn } from "#markdown/quotations.ts";
import { lineOf } from "../passages.ts";
import type { Rule } from "../rule.ts";

export const quotationUnattributed: Rule = {
  id: "quotation-unattributed",
  reason: "Nobody can verify a quotation that names neither a speaker nor a source.",
  check({ tree, bodyLine }) {
    const lines: number[] = [];
    visit(tree, "blockquote", (quote) => void lines.push(lineOf(quote, bodyLine)));
    return quotationsIn(tree).flatMap(({ speaker, source }, index) =>
      speaker || source
        ? []
        : [
            {
              line: lines[index] ?? bodyLine,
              field: "",
              wrong: "The quotation has neither a speaker nor a source.",
              right: "End it with a line like this: — Speaker, role, to [Reuters](source:reuters)",
            },
          ],
    );
  },
};
