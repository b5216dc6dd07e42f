/**
 * JSON schemas for editors: VS Code uses them to complete the fields and ids of `content/` and to underline
 * unknown ones. They are generated because the ids come from the content.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { articleSchema } from "#newsroom/article.ts";
import { outletSchema } from "#newsroom/outlet.ts";
import { pageSchema } from "#newsroom/page.ts";
import { personSchema } from "#newsroom/person.ts";
import type { RegistryName } from "#newsroom/registry.ts";
import { placeSchema } from "#newsroom/place.ts";
import { sectionSchema } from "#newsroom/section.ts";
import { siteSchema } from "#newsroom/site.ts";
import { storySchema } from "#newsroom/story.ts";
import { topicSchema } from "#newsroom/topic.ts";
import type { Registries } from "#ingest/registries.ts";
import { choicesIn, type Choice } from "./choices.ts";
import { rules } from "#check/rules.ts";

/**
 * Where Astro's language server looks for the schemas of frontmatter. Astro's own `contentIntellisense` writes
 * there, too, but its schemas do not list ids and require fields that the loader adds.
 */
const folder = ".astro/collections";

const schemas = {
  "desk-article": articleSchema,
  "desk-page": pageSchema,
  "desk-outlet": outletSchema,
  "desk-person": personSchema,
  "desk-place": placeSchema,
  "desk-section": sectionSchema,
  "desk-site": siteSchema,
  "desk-story": storySchema,
  "desk-topic": topicSchema,
} as const;

/** Writes the schemas and the list of files that they apply to; does not touch files that are up to date. */
export function writeEditorHelp(root: string, content: Registries): void {
  const write = (name: string, value: unknown) => {
    const file = join(root, folder, name);
    const text = `${JSON.stringify(value, undefined, 2)}\n`;
    if (existsSync(file) && readFileSync(file, "utf8") === text) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [name, schema] of Object.entries(schemas))
    write(`${name}.schema.json`, withIds(schema, content));
  write("collections.json", manifest(root, content));
}

/** The language server's manifest: which schema applies to the frontmatter of which file. */
function manifest(root: string, { files }: Registries): object {
  const names = { articles: "desk-article", pages: "desk-page" } as const;
  const entries = [...files].flatMap((file) => {
    const [, kind] = /^(articles|pages)\/.*\.mdx?$/.exec(file) ?? [];
    if (kind === undefined) return [];
    const address = decodeURIComponent(pathToFileURL(join(root, "content", file)).href);
    return [[address.toLowerCase(), names[kind as keyof typeof names]] as const];
  });
  return {
    collections: Object.values(names).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  };
}

/** The parts of JSON Schema (https://json-schema.org/draft/2020-12) used here. */
interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: string[];
  enumDescriptions?: string[];
  /** For an id, the registry that contains it. */
  registry?: RegistryName;
  typeset?: boolean;
}

/** A schema with the existing ids as allowed values; source ids differ by article and are not listed. */
function withIds(schema: z.ZodType, content: Registries): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const field = jsonSchema as JsonSchema;
      if (field.registry) offer(field, choicesIn(content, field.registry));
      delete field.registry;
      delete field.typeset;
    },
  }) as JsonSchema;
  const ruleIds = rules.map(({ id, reason }) => ({ id, name: reason }));
  offer(json.properties?.["allow"]?.items?.properties?.["rule"], ruleIds);
  return json;
}

function offer(field: JsonSchema | undefined, choices: readonly Choice[]): void {
  if (!field || choices.length === 0) return;
  field.enum = choices.map(({ id }) => id);
  field.enumDescriptions = choices.map(({ name }) => name);
}
