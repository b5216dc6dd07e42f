/** What can be used of a value although other parts of it are invalid. */
import type { z } from "zod";
import type { Path } from "./problem.ts";

/** A value of which any part can be missing. */
export type Parts<Value> = Value extends readonly (infer Item)[]
  ? (Parts<Item> | undefined)[]
  : Value extends object
    ? { [Key in keyof Value]?: Parts<Value[Key]> }
    : Value;

/**
 * A copy of a value without the parts that do not match a schema. A list that is only too short or too long stays.
 * @param issues what the schema found in the value
 * @returns undefined if the value as a whole is invalid
 */
export function validParts<Data>(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): Parts<Data> | undefined {
  const wrong = issues.filter(({ code }) => code !== "unrecognized_keys");
  if (wrong.some(({ path }) => path.length === 0)) return undefined;
  const copy: unknown = structuredClone(value);
  for (const { path, code } of wrong) {
    const isList = Array.isArray(partAt(copy, path));
    if (!isList || code === "invalid_type") remove(copy, path);
  }
  return copy as Parts<Data>;
}

function partAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}

/** Replaces a part with undefined, so that the items after it keep their places. */
function remove(value: unknown, path: Path): void {
  const parent = partAt(value, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== "object" || parent === null || key === undefined) return;
  if (key in parent) (parent as Record<PropertyKey, unknown>)[key] = undefined;
}
