import type { z } from "zod";
import { articleSchema } from "#newsroom/article.ts";
import { nearest } from "#newsroom/nearest.ts";
import { outletSchema } from "#newsroom/outlet.ts";
import { pageSchema } from "#newsroom/page.ts";
import { personSchema } from "#newsroom/person.ts";
import { placeSchema } from "#newsroom/place.ts";
import { sectionSchema } from "#newsroom/section.ts";
import { siteSchema } from "#newsroom/site.ts";
import { storySchema } from "#newsroom/story.ts";
import { topicSchema } from "#newsroom/topic.ts";

/** A kind of file in `content/`. */
export interface Kind {
  /** Its folder, or for the one file of its kind, the file's name. */
  name: string;
  /** One of them. */
  one: string;
  /** Where the files are, from the project's root. */
  files: string;
  schema: z.ZodType;
}

const entry = (name: string, one: string, schema: z.ZodType): Kind => ({
  name,
  one,
  files: `content/${name}/<id>.yaml`,
  schema,
});

/** Every kind of file that has fields, the most frequent first. */
export const kinds: readonly Kind[] = [
  {
    name: "articles",
    one: "article",
    files: "content/articles/YYYY/MM/DD/<slug>.md or .mdx",
    schema: articleSchema,
  },
  entry("outlets", "outlet", outletSchema),
  entry("people", "person", personSchema),
  entry("places", "place", placeSchema),
  entry("topics", "topic", topicSchema),
  entry("stories", "story", storySchema),
  entry("sections", "section", sectionSchema),
  { name: "pages", one: "page", files: "content/pages/<id>.md", schema: pageSchema },
  { name: "site", one: "site", files: "content/site.yaml", schema: siteSchema },
];

export const kindNames = kinds.map(({ name }) => name);

/** The kind with this name, in the plural or the singular, or that of this file: `site.yaml`. */
export function kindCalled(name: string): Kind | undefined {
  const bare = name.replace(/^content\//, "").replace(/\/$|\.yaml$/, "");
  return kinds.find((kind) => kind.name === bare || kind.one === bare);
}

/** The name of a kind that was probably meant. */
export function nearestKind(name: string): string | undefined {
  const meant = nearest(
    name,
    kinds.flatMap((kind) => [kind.name, kind.one]),
  );
  return meant === undefined ? undefined : kindCalled(meant)?.name;
}

/** The kind of a file. @param file from the project's root */
export function kindOfFile(file: string): Kind | undefined {
  const [, name] = /^content\/([^/.]+)/.exec(file) ?? [];
  return kinds.find((kind) => kind.name === name);
}
