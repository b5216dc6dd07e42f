/** The files of a new paper. */
import { stringify } from "yaml";
import { entityPath, correctionsPath } from "#newsroom/permalink.ts";
import { aboutId, idFor, type PaperSettings } from "./settings.ts";

/** The files of a paper without articles, by their paths below `content/`. */
export function paperFiles(paper: PaperSettings): Record<string, string> {
  const { name, description, address, language, timeZone, email, section, tagline, writer } = paper;
  const about = `/${aboutId}/`;
  const person = idFor(writer, "writer");
  const yaml = (fields: object) => stringify(fields, { lineWidth: 0 });
  return {
    "site.yaml": yaml({
      name,
      description,
      address,
      language,
      timeZone,
      email,
      corrections: email,
      articlesPerPage: 10,
      policies: {
        citing: `${about}#citing`,
        corrections: `${about}#corrections`,
        ethics: `${about}#ethics`,
        masthead: `${about}#people`,
      },
    }),
    [`sections/${idFor(section, "roundup")}.yaml`]: yaml({ name: section, tagline }),
    [`people/${person}.yaml`]: yaml({
      name: writer,
      role: "writer",
      about: `${writer} writes for ${name}.`,
    }),
    [`pages/${aboutId}.md`]: aboutPage(paper, person),
  };
}

function aboutPage({ name, email, writer }: PaperSettings, person: string): string {
  return `---
${stringify({ title: "About this paper", deck: `How ${name} works, and who makes it.` }, { lineWidth: 0 })}---

${plain(name)} puts together what several outlets report about a story.

## Citing

Every claim names its outlet and links to the report. The list under an article has all of its sources. Where reports differ, each answer is shown with its source.

## Corrections

A mistake is corrected in the article and described below it, with the date. [All corrections](${correctionsPath}) are listed together, and none is ever removed. Report a mistake to ${plain(email)}.

## Ethics

We add no facts of our own to what the sources report. Quotations are word for word. Opinion and official statements are marked as such.

## People

[${plain(writer)}](${entityPath("people", person)}) writes for ${plain(name)}.
`;
}

/** A text without what Markdown would take for markup. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#&~|]/g, String.raw`\$&`);
}
