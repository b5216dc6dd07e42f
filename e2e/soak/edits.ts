/** Random edits of the proof paper, as fast-check makes them. */
import * as fc from "fast-check";
import type { Project } from "../helpers/project.ts";

/** One step of an editor's, a developer's or the clock's work. */
export interface Step {
  name: string;
  /** Changes the project, if it can; a build follows. */
  apply(project: Project, sequence: Sequence): void;
}

/** What a sequence of steps remembers. */
export interface Sequence {
  now: string;
  /** Texts of files before a step changed them, to restore them. */
  readonly before: Map<string, string>;
  /** After how many milliseconds the build after this step is killed, if it is. */
  killAfter: number | undefined;
}

const articles = [
  "2024/05/06/council-votes-on-tolls.md",
  "2024/05/18/who-pays-for-the-bridge.md",
  "2024/05/24/herring-come-late.md",
  "2024/05/28/ferry-stops.md",
  "2024/05/30/bridge-opens.md",
  "2024/06/06/cars-cross-at-last.md",
  "2024/06/10/school-moves-uphill.md",
].map((path) => `content/articles/${path}`);

const clocks = [
  "2024-05-29T12:00:00Z",
  "2024-06-06T14:00:00Z",
  "2024-06-20T12:00:00Z",
  "2099-05-31T23:59:59Z",
  "2099-06-02T12:00:00Z",
];

const article = fc.constantFrom(...articles);
const word = fc.constantFrom("amber", "basalt", "cedar", "delta", "ember");

/** A step that changes a file, if it is there. */
function change(name: string, file: string, edit: (text: string) => string): Step {
  return {
    name: `${name} ${file}`,
    apply(project, { before }) {
      if (!project.has(file)) return;
      const text = project.read(file);
      if (!before.has(file)) before.set(file, text);
      project.write(file, edit(text));
    },
  };
}

/** A step that changes one field of a file with a text of one line. */
const field = (name: string, file: string, key: string, value: string) =>
  change(name, file, (text) => text.replace(new RegExp(`^${key}: .*$`, "m"), `${key}: ${value}`));

const beforeSources = (text: string, lines: string) =>
  text.replace(/^sources:$/m, `${lines}\nsources:`);

export const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(article, word)
    .map(([file, said]) => field("headline", file, "headline", `The ${said} line holds`)),
  fc
    .tuple(article, word)
    .map(([file, said]) =>
      change("sentence", file, (text) => `${text}\nThe ${said} was counted twice.\n`),
    ),
  article.map((file) =>
    change("correct", file, (text) =>
      text.includes("corrections:")
        ? text
        : beforeSources(
            text,
            `corrections:\n  - at: "2024-06-06T10:00:00-04:00"\n    note: A number was wrong.`,
          ),
    ),
  ),
  article.map((file) =>
    change("withdraw", file, (text) =>
      text.includes("withdrawn:")
        ? text
        : beforeSources(
            text.replace(/^status: .*$/m, "status: withdrawn"),
            `withdrawn:\n  at: "2024-06-06T11:00:00-04:00"\n  reason: It was a test.`,
          ),
    ),
  ),
  fc.tuple(article, word).map(([file, said]): Step => ({
    name: `copy ${file}`,
    apply(project, { before }) {
      if (!project.has(file)) return;
      const added = file.replace(/[^/]+$/, `new-${said}.md`);
      if (!before.has(added)) before.set(added, "");
      const text = project.read(file).replace(/^headline: .*$/m, `headline: A ${said} copy`);
      project.write(added, text.replace(/^formerly:.*$/m, ""));
    },
  })),
  fc.tuple(article, word).map(([file, said]): Step => ({
    name: `rename ${file}`,
    apply(project, { before }) {
      if (!project.has(file)) return;
      const text = project.read(file);
      if (!before.has(file)) before.set(file, text);
      const to = file.replace(/[^/]+$/, `${said}-renamed.md`);
      if (!before.has(to)) before.set(to, "");
      const former = file.replace("content/articles", "/daily-roundup").replace(/\.md$/, "/");
      project.remove(file);
      project.write(to, beforeSources(text, `formerly: ["${former}"]`));
    },
  })),
  article.map((file): Step => ({
    name: `delete ${file}`,
    apply(project, { before }) {
      if (!project.has(file)) return;
      if (!before.has(file)) before.set(file, project.read(file));
      project.remove(file);
    },
  })),
  fc.constant<Step>({
    name: "restore everything",
    apply(project, { before }) {
      for (const [file, text] of before) {
        if (text === "") project.remove(file);
        else project.write(file, text);
      }
      before.clear();
    },
  }),
  fc.constantFrom(...clocks).map((now): Step => ({
    name: `clock ${now}`,
    apply: (_, sequence) => void (sequence.now = now),
  })),
  word.map((said) =>
    field("outlet", "content/outlets/the-gazette.yaml", "name", `The ${said} Gazette`),
  ),
  word.map((said) => field("person", "content/people/ada-quill.yaml", "name", `Ada ${said}`)),
  word.map((said) => field("place", "content/places/harbor.yaml", "name", `Harbor ${said}`)),
  word.map((said) =>
    field("section", "content/sections/daily-roundup.yaml", "tagline", `A ${said} a day`),
  ),
  word.map((said) => field("story", "content/stories/the-bridge.yaml", "deck", `Of ${said}.`)),
  word.map((said) => field("paper", "content/site.yaml", "description", `A paper about ${said}.`)),
  word.map((said) =>
    change("template", "src/components/article/Facts.astro", (text) =>
      text.replace(/$/, `\n<!-- ${said} -->\n`),
    ),
  ),
  fc.constant(
    change("rule of Markdown", "src/markdown/tables.ts", (text) => `${text}\n// A comment.\n`),
  ),
  fc.integer({ min: 0, max: 12_000 }).map((time): Step => ({
    name: `kill the build after ${time} ms`,
    apply: (_, sequence) => void (sequence.killAfter = time),
  })),
);
