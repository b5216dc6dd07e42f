/**
 * JSON schemas for editors: VS Code uses them to complete the fields and ids of `content/` and to underline
 * unknown ones. They are generated because the ids come from the content.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { RegistryName } from "#newsroom/registry.ts";
import type { Registries } from "#ingest/registries.ts";
import { choicesIn, type Choice } from "./choices.ts";
import { kinds } from "./fields/kinds.ts";
import { rules } from "#check/rules.ts";

/**
 * Where Astro's language server looks for the schemas of frontmatter. Astro's own `contentIntellisense` writes
 * there, too, but its schemas do not list ids and require fields that the loader adds.
 */
const folder = ".astro/collections";

/** Writes the schemas and the list of files that they apply to; does not touch files that are up to date. */
export function writeEditorHelp(root: string, content: Registries): void {
  const write = (name: string, value: unknown) => {
    const file = join(root, folder, name);
    const text = `${JSON.stringify(value, undefined, 2)}\n`;
    if (existsSync(file) && readFileSync(file, "utf8") === text) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const { one, schema } of kinds) write(`desk-${one}.schema.json`, withIds(schema, content));
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
  noun?: string;
  names?: string;
  help?: string;
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
      delete field.noun;
      delete field.names;
      delete field.help;
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
