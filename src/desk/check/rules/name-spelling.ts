import { isVariant, namesIn } from "../names.ts";
import type { Rule } from "../rule.ts";

export const nameSpelling: Rule = {
  id: "name-spelling",
  reason: "A name that is spelled in two ways looks like two people or two places.",
  check({ passages }) {
    const names = namesIn(passages).sort((a, b) => b.mentions.length - a.mentions.length);
    return names.flatMap((name, index) =>
      names.slice(index + 1).flatMap((rarer) => {
        if (!isVariant(name, rarer)) return [];
        const [first] = rarer.mentions;
        const [other] = name.mentions;
        const times = name.mentions.length;
        return [
          {
            line: first?.line ?? 1,
            field: "",
            wrong: `“${rarer.word}” and “${name.word}” (line ${other?.line ?? 1}) look like one name spelled in two ways.`,
            right: `Use one spelling throughout; “${name.word}” stands in the article ${times === 1 ? "once" : `${times} times`}.`,
          },
        ];
      }),
    );
  },
};
