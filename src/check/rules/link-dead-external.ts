import { externalLinksOf } from "../links.ts";
import type { Rule } from "../rule.ts";

export const linkDeadExternal: Rule = {
  id: "link-dead-external",
  reason: "Readers cannot verify a claim if they cannot open its source.",
  transient: true,
  check(manuscript, { dead }) {
    return externalLinksOf(manuscript).flatMap(({ url, line, field, archived }) => {
      const failure = dead?.get(url);
      if (failure === undefined || archived) return [];
      return [
        {
          line,
          field,
          wrong: `${url} cannot be opened: ${failure}.`,
          right: "Correct the address, or add an archived copy as archiveUrl.",
        },
      ];
    });
  },
};
