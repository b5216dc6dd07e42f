import { externalLinksOf } from "../links.ts";
import type { Rule } from "../rule.ts";

export const linkDeadExternal: Rule = {
  id: "link-dead-external",
  reason: "A source that readers cannot open is a claim that they cannot check.",
  passing: true,
  check(manuscript, { dead }) {
    return externalLinksOf(manuscript).flatMap(({ url, line, field, archived }) => {
      const answer = dead?.get(url);
      if (answer === undefined || archived) return [];
      return [
        {
          line,
          field,
          wrong: `${url} cannot be opened: ${answer}.`,
          right: "Correct the address, or give an archived copy beside it: archiveUrl.",
        },
      ];
    });
  },
};
