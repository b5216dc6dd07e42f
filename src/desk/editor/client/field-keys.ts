import type { FormField } from "../../fields/form.ts";
import type { FieldPath } from "../yaml/edit.ts";

/** The names of the fields in the group at a path, in the order of their schema. */
export function keysIn(fields: readonly FormField[], path: FieldPath): string[] {
  const inside = path.reduce<readonly FormField[]>((level, key) => {
    if (typeof key === "number") return level;
    const field = level.find((one) => one.key === key);
    return field?.fields ?? field?.item?.fields ?? [];
  }, fields);
  return inside.map(({ key }) => key);
}
