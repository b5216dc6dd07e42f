/** The form for a kind of file, made from its schema: a new field of a schema appears in it. */
import type { z } from "zod";
import { capitalized } from "#newsroom/views/site.ts";
import { jsonSchemaOf, type JsonSchema } from "./json-schema.ts";

/** What a field is edited with. */
export type Control =
  | "text"
  /** A text of a sentence or more. */
  | "sentences"
  | "address"
  | "picture"
  /** A point of the picture beside it. */
  | "focus"
  | "number"
  | "truth"
  /** One of a few values. */
  | "options"
  /** One of the entries of a registry, or of the sources of the article. */
  | "choice"
  | "instant"
  | "day"
  | "group"
  | "list";

/** A field of a form, as plain data for the browser. */
export interface FormField {
  key: string;
  label: string;
  /** What it is for, in sentences. */
  help: string;
  required: boolean;
  control: Control;
  /** Whether it and the next field are a point on a map. */
  isPoint?: boolean;
  maxLength?: number;
  least?: number;
  most?: number;
  /** The values of `options`. */
  options?: readonly string[];
  /** Where the values of `choice` come from. */
  from?: NonNullable<JsonSchema["registry"] | JsonSchema["names"]>;
  /** The fields of a group. */
  fields?: readonly FormField[];
  /** The entries of a list. */
  item?: FormField;
}

/** From this many characters on, a text gets several lines. */
const severalLines = 200;

/** The fields of a schema in its order. */
export function formOf(schema: z.ZodType): FormField[] {
  return fieldsIn(jsonSchemaOf(schema));
}

function fieldsIn({ properties = {}, required = [] }: JsonSchema): FormField[] {
  return Object.entries(properties).map(([key, field]) =>
    fieldOf(key, field, required.includes(key)),
  );
}

function fieldOf(key: string, schema: JsonSchema, required: boolean): FormField {
  const { title, description = "", help, maxLength, minimum, maximum, minItems } = schema;
  const from = schema.registry ?? schema.names;
  return {
    key,
    label: title ?? labelOf(key),
    help: help ?? description,
    required,
    control: controlOf(schema),
    ...(schema.axis && { isPoint: true }),
    ...(maxLength !== undefined && { maxLength }),
    ...((minimum ?? minItems) !== undefined && { least: minimum ?? minItems ?? 0 }),
    ...(maximum !== undefined && { most: maximum }),
    ...(schema.enum && { options: schema.enum }),
    ...(from && { from }),
    ...(schema.properties && { fields: fieldsIn(schema) }),
    ...(schema.items && { item: itemOf(key, schema) }),
  };
}

/** An entry of a list. What it may name can be said about the list as a whole. */
function itemOf(key: string, { items = {}, names, title }: JsonSchema): FormField {
  return fieldOf(key, { ...(title && { title }), ...(names && { names }), ...items }, true);
}

function controlOf({ type, noun, items, properties, ...schema }: JsonSchema): Control {
  if (items) return "list";
  if (noun === "a point in the picture") return "focus";
  if (properties) return "group";
  if (schema.enum) return "options";
  if (schema.registry || schema.names) return "choice";
  if (type === "boolean") return "truth";
  if (type === "number" || type === "integer") return "number";
  if (noun === "a date and time") return "instant";
  if (noun === "a date") return "day";
  if (noun === "a web address") return "address";
  if (noun === "a picture") return "picture";
  return (schema.maxLength ?? 0) >= severalLines ? "sentences" : "text";
}

/** `articlesPerPage` → “Articles per page” */
function labelOf(key: string): string {
  return capitalized(key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}
