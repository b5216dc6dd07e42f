/** The fields of a kind of file, read from its schema: what a reference shows follows from what is checked. */
import type { z } from "zod";
import { jsonSchemaOf, type JsonSchema } from "./json-schema.ts";

/** A field, or a field of a group within one. */
export interface Field {
  /** As messages name it: `sources[].outlet`. */
  name: string;
  /** Whether its file, or the group that it is in, must have it. */
  required: boolean;
  /** What a value is, and its limits: “text, at most 80 characters”. */
  value: string;
  /** What it is for, in sentences. */
  description: string;
}

/** The fields of a schema in its order, those of a group after it. */
export function fieldsOf(schema: z.ZodType): Field[] {
  return fieldsIn(jsonSchemaOf(schema), "");
}

function fieldsIn({ properties = {}, required = [] }: JsonSchema, within: string): Field[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const name = within + key;
    const { description = "" } = field;
    const listed = field.items?.properties ? field.items : undefined;
    return [
      { name, required: required.includes(key), value: valueOf(field), description },
      ...fieldsIn(listed ?? field, `${name}${listed ? "[]" : ""}.`),
    ];
  });
}

function valueOf({ items, minItems = 0, ...field }: JsonSchema): string {
  if (!items) return `${nounOf(field)}${limitsOf(field)}`;
  const least = minItems > 1 ? `, at least ${minItems}` : "";
  return `a list of ${pluralOf(items)}${least}${limitsOf(items, " each")}`;
}

function nounOf({ noun, type, enum: values, registry, properties }: JsonSchema): string {
  if (values) return `one of ${values.join(", ")}`;
  if (registry === "sections") return "the name of a section";
  if (registry) return `an id from content/${registry}`;
  if (properties) return "a group of fields";
  const plain = { boolean: "true or false", integer: "a whole number", number: "a number" };
  return noun ?? plain[type as keyof typeof plain] ?? "text";
}

function pluralOf(item: JsonSchema): string {
  if (item.registry) return `ids from content/${item.registry}`;
  if (item.properties) return "groups of fields";
  const noun = nounOf(item);
  return noun === "text" ? "texts" : `${noun.replace(/^an? /, "")}s`;
}

function limitsOf({ minimum, maximum, maxLength }: JsonSchema, each = ""): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters${each}`;
  return minimum === undefined || maximum === undefined ? "" : ` from ${minimum} to ${maximum}`;
}
