/** Share cards are drawn with the paper's own fonts. A character that these do not have would be missing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { missingCharacter } from "#look/typefaces.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import type { Content } from "./reader.ts";
import { lineWith } from "./document.ts";

/**
 * Characters in the content that no share card can show.
 * @param root the project's root, an absolute path
 */
export function missingCharacters(root: string, content: Content): Problem[] {
  return shownOnCards(content).flatMap(({ file, fields }) =>
    Object.entries(fields).flatMap(([field, text]) => {
      const missing = text && missingCharacter(text);
      if (!missing) return [];
      const code = missing.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
      return [
        problemIn(file, {
          line: lineWith(`\n${readFileSync(join(root, file), "utf8")}`, `\n${field}:`),
          field,
          wrong: `The share card cannot show “${missing}” (U+${code}): the paper's fonts do not have it.`,
          right: "Use Latin, Greek or Cyrillic letters, without symbols or emoji.",
        }),
      ];
    }),
  );
}

interface Shown {
  /** Path from the project's root. */
  file: string;
  fields: Record<string, string | undefined>;
}

/** The fields that appear on cards, by file. */
function shownOnCards(content: Content): Shown[] {
  const { site, sections, people, stories, places, outlets, articles } = content;
  return [
    ...(site ? [shown("site.yaml", { name: site.name, description: site.description })] : []),
    ...Array.from(sections, ([id, { name, tagline }]) =>
      shown(`sections/${id}.yaml`, { name, tagline }),
    ),
    ...Array.from(people, ([id, { name, role, about }]) =>
      shown(`people/${id}.yaml`, { name, role, about }),
    ),
    ...Array.from(stories, ([id, { name, deck }]) => shown(`stories/${id}.yaml`, { name, deck })),
    ...Array.from(places, ([id, { name, country }]) =>
      shown(`places/${id}.yaml`, { name, country }),
    ),
    ...Array.from(outlets, ([id, { name, short }]) =>
      shown(`outlets/${id}.yaml`, short ? { short } : { name }),
    ),
    ...articles.map(({ file, article: { headline, kicker } }) => ({
      file,
      fields: { headline, kicker },
    })),
  ];
}

function shown(path: string, fields: Shown["fields"]): Shown {
  return { file: `content/${path}`, fields };
}
