import { dictionaryOf } from "../dictionary.ts";
import { languageOf } from "#ingest/language.ts";
import { isVariant, namesIn } from "../names.ts";
import { registryWords } from "../registry-words.ts";
import type { Rule } from "../rule.ts";

/** Each is compared with all others; an article has a hundred. */
const maxNames = 1000;

export const nameSpelling: Rule = {
  id: "name-spelling",
  reason: "A name with two spellings looks like two people or two places.",
  check({ passages }, { content }) {
    const known = {
      dictionary: dictionaryOf(languageOf(content)),
      registered: registryWords(content),
    };
    const names = namesIn(passages)
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .slice(0, maxNames);
    return names.flatMap((name, index) =>
      names.slice(index + 1).flatMap((rarer) => {
        if (!isVariant(name, rarer, known)) return [];
        const [first] = rarer.mentions;
        const [other] = name.mentions;
        const times = name.mentions.length;
        return [
          {
            line: first?.line ?? 1,
            field: "",
            wrong: `“${rarer.word}” and “${name.word}” (line ${other?.line ?? 1}) look like two spellings of one name.`,
            right: `Use one spelling throughout. “${name.word}” appears ${times === 1 ? "once" : `${times} times`}.`,
          },
        ];
      }),
    );
  },
};
