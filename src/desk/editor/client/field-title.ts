/** The name of a field as its form shows it. */
import type { FormField } from "../../fields/form.ts";

/** `sources[1].says` → “Sources 2, Says”; the name as it is written if there is no such field. */
export function fieldTitle(fields: readonly FormField[], name: string): string {
  const words: string[] = [];
  let level: readonly FormField[] | undefined = fields;
  for (const part of name.split(".")) {
    const [, key = "", index] = /^([^[]*)(?:\[(\d+)\])?/.exec(part) ?? [];
    const field: FormField | undefined = level?.find((one) => one.key === key);
    if (!field) return name;
    words.push(index === undefined ? field.label : `${field.label} ${Number(index) + 1}`);
    level = field.fields ?? field.item?.fields;
  }
  return words.join(", ");
}
