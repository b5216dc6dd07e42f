/** Typographic punctuation in fields: everything that readers see of them is set like the text of an article. */
import type { z } from "zod";
import { coreOf, elementOf, shapeOf } from "./schema.ts";
import { typeset } from "./typography.ts";

declare module "zod" {
  interface GlobalMeta {
    /** Whether readers see the text, so that it gets typographic punctuation. */
    typeset?: boolean;
  }
}

/** Whether a field is a text for readers. */
export function isTypeset(schema: z.ZodType | undefined): boolean {
  return schema !== undefined && coreOf(schema).meta()?.typeset === true;
}

/** Sets the texts of a value; returns the same value if it has none that change. */
type Setter = (value: unknown, language: string) => unknown;

const setters = new WeakMap<z.ZodType, Setter>();

/**
 * Sets the texts for readers of a valid value. Ids, addresses and dates stay as they are.
 * @param language the language of the paper, a BCP 47 tag
 * @returns a copy, or the value itself if nothing changes
 */
export function typesetFields<Value>(schema: z.ZodType, value: Value, language: string): Value {
  const known = setters.get(schema);
  if (known) return known(value, language) as Value;
  const setter = setterOf(schema) ?? ((same) => same);
  setters.set(schema, setter);
  return setter(value, language) as Value;
}

/** Undefined if values of the schema have no texts. */
function setterOf(schema: z.ZodType): Setter | undefined {
  if (isTypeset(schema))
    return (value, language) => (typeof value === "string" ? typeset(value, { language }) : value);
  const element = elementOf(schema);
  if (element) {
    const setItem = setterOf(element);
    return setItem && ((items, language) => setItems(items, (item) => setItem(item, language)));
  }
  const fields = Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) => {
    const setField = setterOf(field);
    return setField ? [{ name, setField }] : [];
  });
  if (fields.length === 0) return undefined;
  return (value, language) => {
    let copy = value as Record<string, unknown>;
    for (const { name, setField } of fields) {
      const written = copy[name];
      if (written === undefined) continue;
      const set = setField(written, language);
      if (set === written) continue;
      if (copy === value) copy = Object.assign({} as Record<string, unknown>, value);
      copy[name] = set;
    }
    return copy;
  };
}

function setItems(items: unknown, set: (item: unknown) => unknown): unknown {
  if (!Array.isArray(items)) return items;
  const result = items.map(set);
  return result.some((item, index) => item !== items[index]) ? result : items;
}
