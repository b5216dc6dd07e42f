/** Inspects zod schemas (https://zod.dev). */
import type { z } from "zod";
import type { Path } from "./problem.ts";
import type { RegistryName } from "./registry.ts";

export type Shape = Record<string, z.ZodType>;

interface Definition {
  shape?: Shape;
  element?: z.ZodType;
  entries?: Record<string, string>;
  innerType?: z.ZodType;
  out?: z.ZodType;
}

/** The schema without its optional and preprocess wrappers. */
export function coreOf(schema: z.ZodType): z.ZodType {
  const { innerType, out } = schema.def as Definition;
  const inner = innerType ?? out;
  return inner ? coreOf(inner) : schema;
}

/** The fields of a group, by name. */
export function shapeOf(schema: z.ZodType | undefined): Shape | undefined {
  return schema && (coreOf(schema).def as Definition).shape;
}

/** The schema of a list's items. */
export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  return (coreOf(schema).def as Definition).element;
}

/** The allowed values of an enum field; empty for other fields. */
export function allowedValues(schema: z.ZodType | undefined): readonly string[] {
  return Object.keys((schema && (coreOf(schema).def as Definition).entries) ?? {});
}

/** The registry that a field, or the items of a list, refer to. */
export function registryOf(schema: z.ZodType): RegistryName | undefined {
  const element = elementOf(schema);
  return element ? registryOf(element) : coreOf(schema).meta()?.registry;
}

/** A value that refers to an entry of a registry. */
export interface Reference {
  path: Path;
  registry: RegistryName;
  id: string;
}

/**
 * All references to registries in a valid value, in the order of the schema's fields.
 * @param path the path of the value
 */
export function referencesIn(schema: z.ZodType, value: unknown, path: Path = []): Reference[] {
  if (value === undefined || !refers(schema)) return [];
  const element = elementOf(schema);
  if (element)
    return (value as unknown[]).flatMap((item, i) => referencesIn(element, item, [...path, i]));
  const shape = shapeOf(schema);
  if (shape) {
    return Object.entries(shape).flatMap(([name, field]) =>
      referencesIn(field, (value as Record<string, unknown>)[name], [...path, name]),
    );
  }
  const registry = registryOf(schema);
  return registry ? [{ path, registry, id: String(value) }] : [];
}

const referring = new WeakMap<z.ZodType, boolean>();

/** Whether values of the schema can contain references. */
function refers(schema: z.ZodType): boolean {
  const known = referring.get(schema);
  if (known !== undefined) return known;
  const element = elementOf(schema);
  const inner = element ? [element] : Object.values(shapeOf(schema) ?? {});
  const found = registryOf(schema) !== undefined || inner.some(refers);
  referring.set(schema, found);
  return found;
}
