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
  const found: Reference[] = [];
  if (value !== undefined) collectorOf(schema)?.(value, path, found);
  return found;
}

/** Adds the references in a value. */
type Collector = (value: unknown, path: Path, found: Reference[]) => void;

const collectors = new WeakMap<z.ZodType, { collect: Collector | undefined }>();

/** The collector of a schema, undefined if its values cannot contain references. Made once, for thousands of values. */
function collectorOf(schema: z.ZodType): Collector | undefined {
  const known = collectors.get(schema) ?? { collect: makeCollector(schema) };
  collectors.set(schema, known);
  return known.collect;
}

function makeCollector(schema: z.ZodType): Collector | undefined {
  const element = elementOf(schema);
  if (element) {
    const collect = collectorOf(element);
    return (
      collect &&
      ((value, path, found) => {
        for (const [i, item] of (value as unknown[]).entries())
          if (item !== undefined) collect(item, [...path, i], found);
      })
    );
  }
  const shape = shapeOf(schema);
  if (shape) {
    const fields = Object.entries(shape).flatMap(([name, field]) => {
      const collect = collectorOf(field);
      return collect ? [{ name, collect }] : [];
    });
    if (fields.length === 0) return undefined;
    return (value, path, found) => {
      for (const { name, collect } of fields) {
        const inner = (value as Record<string, unknown>)[name];
        if (inner !== undefined) collect(inner, [...path, name], found);
      }
    };
  }
  const registry = registryOf(schema);
  return registry && ((value, path, found) => found.push({ path, registry, id: String(value) }));
}
