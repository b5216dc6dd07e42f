/**
 * JSON schemas for editors, so that VS Code completes the fields and the ids of `content/` and underlines what
 * does not exist. They are generated, since the ids are content.
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
import { rules } from "./check/rules.ts";

/**
 * Where Astro's language server looks for the schemas of frontmatter. Astro's own `contentIntellisense` writes
 * there, too, but the schemas of its collections, which know nothing of ids and demand what the loader adds.
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

/** Writes the schemas, and which file has which; files that are as they should be are not touched. */
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

/** What the language server has to know: which file's frontmatter follows which schema. */
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

/** The parts of JSON Schema (https://json-schema.org/draft/2020-12) that are read or written here. */
interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: string[];
  enumDescriptions?: string[];
  /** Where the schema says so, the registry that the value is an id in. */
  registry?: RegistryName;
}

/** A schema with the ids that exist now; those of sources within an article are left open. */
function withIds(schema: z.ZodType, content: Registries): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const field = jsonSchema as JsonSchema;
      if (field.registry) offer(field, choicesIn(content, field.registry));
      delete field.registry;
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
