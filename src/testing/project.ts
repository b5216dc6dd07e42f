/** A small project in a temporary folder, for tests of code that reads files. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { entryOf } from "#newsroom/newsroom.ts";
import { outlet, registries, site } from "./registries.ts";

// Later than every article in the tests.
process.env["SITE_NOW"] ??= "2016-01-04T10:20:00Z";

const some = <Entry>(registry: ReadonlyMap<string, Entry>, ...ids: string[]) =>
  ids.map((id) => entryOf(registry, id));

/** The registries: only one section, so that it is the default, and more outlets with longer ids. */
const entries = {
  sections: some(registries.sections, "daily-roundup"),
  people: some(registries.people, "ines-falk", "tomas-reed"),
  places: some(registries.places, "ramadi", "baghdad"),
  topics: [
    ...some(registries.topics, "iraq"),
    { id: "islamic-state", name: "Islamic State", about: "The group." },
  ],
  stories: [{ id: "battle-for-ramadi", name: "The battle for Ramadi", deck: "A city lost." }],
  outlets: [
    ...some(registries.outlets, "reuters", "bbc-news"),
    outlet("associated-press", "Associated Press"),
    outlet("time", "TIME"),
    { ...outlet("the-new-york-times", "The New York Times"), short: "New York Times" },
    outlet("the-hill", "The Hill"),
  ],
};

const entryFiles = Object.entries(entries).flatMap(([kind, list]) =>
  list.map(({ id, ...fields }) => [`content/${kind}/${id}.yaml`, stringify(fields)]),
);

const files: Record<string, string> = {
  "content/site.yaml": stringify(site),
  "content/pages/about.md": "---\ntitle: About\ndeck: A page.\n---\n\n## Citing\n\nWe cite.\n",
  ...Object.fromEntries(entryFiles),
};

/** How an article differs from the default one. */
export interface Case {
  /** Fields that replace or extend the defaults. */
  fields?: Record<string, unknown>;
  /** Replaces the default first paragraph. */
  opening?: string;
  /** The text after the first paragraph. */
  text?: string;
  /** Other files, by path. */
  files?: Record<string, string | Uint8Array>;
  format?: "md" | "mdx";
}

/** Creates a project with additional files in a temporary folder; the caller removes it. */
export function project(more: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), "roundup-"));
  for (const [file, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** The contents of an article's file: the default article with the changes of a case. */
export function article({ fields, opening, text }: Case = {}): string {
  const frontmatter = {
    headline: "Engineers reopen the old bridge",
    deck: "Trucks wait on both banks until the evening.",
    section: "daily roundup",
    byline: ["ines-falk"],
    dateline: "ramadi",
    status: "published",
    publishedAt: "2015-05-18T09:30:00-04:00",
    topics: ["iraq"],
    sources: [
      { id: "reuters", outlet: "reuters", kind: "wire", says: "The bridge can be crossed." },
      { id: "ap", outlet: "associated-press", kind: "wire", says: "The queue is long." },
    ],
    ...fields,
  };
  const first =
    opening ??
    "The bridge over the river can be crossed again, [Reuters reports](source:reuters); the queue is long, according to [the AP](source:ap).";
  const yaml = stringify(frontmatter, {
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  });
  return `---\n${yaml}---\n\n${first}\n\n${text ?? ""}\n`;
}

/** The path of an article's file, by its slug. */
export function articleFile(slug: string, format: Case["format"] = "md"): string {
  return `content/articles/2015/05/18/${slug}.${format}`;
}
