/** Entries of registries that an editor adds while answering questions; written only together with the draft. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import type { z } from "zod";
import { isSlug, reservedIds } from "#newsroom/address-form.ts";
import { shapeOf } from "#newsroom/schema.ts";
import type { RegistryName } from "#newsroom/registry.ts";
import { capitalized } from "#newsroom/views/site.ts";
import type { Registries } from "#ingest/registries.ts";
import { kindCalled } from "../fields/kinds.ts";
import { checkOf, checkOfShown } from "./field-check.ts";
import { citiesCalled, countryOf, type City } from "./gazetteer.ts";
import type { Check, Questions } from "./questions.ts";
import { slugOf } from "./slug.ts";

/** A new file of a registry. */
export interface Entry {
  registry: RegistryName;
  id: string;
  fields: Record<string, unknown>;
}

/** Writes the files of new entries; a file that exists stays as it is. */
export function writeEntries(root: string, entries: readonly Entry[]): string[] {
  return entries.map(({ registry, id, fields }) => {
    const file = `content/${registry}/${id}.yaml`;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), stringify(fields, { lineWidth: 0 }), { flag: "wx" });
    return file;
  });
}

/**
 * Asks for the fields of a new entry, and makes it known to the questions that follow.
 * @param words what the editor called it
 * @returns the entry, which is not written yet
 */
export async function askEntry(
  registry: RegistryName,
  words: string,
  content: Registries,
  questions: Questions,
): Promise<Entry> {
  const { one = "entry", schema } = kindCalled(registry) ?? {};
  const shape = shapeOf(schema) ?? {};
  questions.say(`\nA new ${one}:`);
  // Share cards show all but the topics.
  const checkText = registry === "topics" ? checkOf : checkOfShown;
  const name = await questions.ask(
    "  Name",
    nameFrom(words),
    checkText(shape["name"] as z.ZodType),
  );
  const id = await askId(registry, name, content, questions);
  const fields: Record<string, unknown> = { name };
  const city = registry === "places" ? await askCity(name, questions) : undefined;
  if (city) Object.assign(fields, city);
  for (const [key, field] of orderedFields(registry, shape)) {
    if (key in fields || field.safeParse(undefined).success) continue;
    fields[key] = await askField(
      key,
      field,
      suggestionFor(registry, key, fields, content),
      checkText,
      questions,
    );
  }
  remember(content, registry, id, fields);
  return { registry, id, fields };
}

function remember(
  content: Registries,
  registry: RegistryName,
  id: string,
  fields: Record<string, unknown>,
): void {
  (content[registry] as Map<string, object>).set(id, { ...fields, id });
}

/** The name in an answer that may be an id: `jo-dunn` → “Jo Dunn”. */
function nameFrom(words: string): string {
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(words)
    ? words.split("-").map(capitalized).join(" ")
    : words;
}

/** Asks for an id only where the name gives none that is free. */
async function askId(
  registry: RegistryName,
  name: string,
  content: Registries,
  questions: Questions,
): Promise<string> {
  const check: Check = (id) => {
    if (!isSlug(id)) return "Use lowercase letters a to z, digits and single hyphens.";
    if (content[registry].has(id)) return `content/${registry}/${id}.yaml already exists.`;
    const isTaken = registry === "sections" && (reservedIds.includes(id) || content.pages.has(id));
    return isTaken ? `The address /${id}/ is already used.` : undefined;
  };
  const id = slugOf(name);
  const wrong = check(id);
  if (!wrong) return id;
  questions.say(`  An id is needed for its address. ${id === "" ? "" : wrong}`.trimEnd());
  return questions.ask("  Id", "", check);
}

/** Coordinates come before the country, which follows from them. */
function orderedFields(registry: RegistryName, shape: Record<string, z.ZodType>) {
  const all = Object.entries(shape);
  if (registry !== "places") return all;
  const late = new Set(["country", "standsAlone"]);
  return [...all.filter(([key]) => !late.has(key)), ...all.filter(([key]) => late.has(key))];
}

async function askField(
  key: string,
  field: z.ZodType,
  suggestion: string,
  checkText: (field: z.ZodType) => Check,
  questions: Questions,
): Promise<unknown> {
  const { type } = field.def;
  const valueOf = (answer: string): unknown => {
    if (type === "number") return Number(answer.replace(",", "."));
    if (type !== "boolean") return answer;
    return /^(y|yes|true)$/i.test(answer) ? true : /^(n|no|false)$/i.test(answer) ? false : answer;
  };
  questions.say(`  ${field.description ?? ""}`);
  const question = `  ${capitalized(key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))}`;
  const check = type === "string" ? checkText(field) : checkOf(field, valueOf);
  return valueOf(await questions.ask(question, suggestion, check));
}

function suggestionFor(
  registry: RegistryName,
  key: string,
  fields: Readonly<Record<string, unknown>>,
  { site }: Registries,
): string {
  const { name, latitude, longitude } = fields;
  if (registry === "places" && key === "country")
    return countryOf("", Number(latitude), Number(longitude));
  const suggestions: Record<string, string> = {
    "people role": "writer",
    "people about": `${String(name)} writes for ${site?.name ?? "this paper"}.`,
    "topics about": `Articles about ${String(name)}.`,
    "places standsAlone": "no",
  };
  return suggestions[`${registry} ${key}`] ?? "";
}

/** The city that the editor means, if the gazetteer has one of that name. */
async function askCity(
  name: string,
  questions: Questions,
): Promise<Pick<City, "country" | "latitude" | "longitude"> | undefined> {
  const cities = await citiesCalled(name);
  if (cities.length === 0) return undefined;
  const choices = cities.map(({ name, province, country, latitude, longitude }, index) => ({
    id: String(index + 1),
    name: `${[name, province, country].join(", ")} (${latitude}, ${longitude})`,
  }));
  questions.list("  Where it is:", [...choices, { id: "0", name: "none of these" }]);
  const answer = await questions.ask("  Number", "1", (given) =>
    given === "0" || choices.some(({ id }) => id === given)
      ? undefined
      : `Give a number from 0 to ${cities.length}.`,
  );
  const city = cities[Number(answer) - 1];
  return city && { country: city.country, latitude: city.latitude, longitude: city.longitude };
}
