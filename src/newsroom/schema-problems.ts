/** Turns schema errors into problems that an editor understands. */
import type { z } from "zod";
import { nearest } from "./nearest.ts";
import type { FieldProblem, Path } from "./problem.ts";
import { allowedValues, elementOf, shapeOf, type Shape } from "./schema.ts";

/**
 * The problems for a zod issue. An issue about unknown keys becomes one problem for each key. The remedy is the field's
 * description, or `params.right` of a custom issue that knows a better one.
 */
export function fieldProblemsOf(issue: z.core.$ZodIssue, schema: z.ZodType): FieldProblem[] {
  const { path } = issue;
  const here = schemasAlong(schema, path);
  if (issue.code === "unrecognized_keys") {
    const shape = shapeOf(here.at(-1)) ?? {};
    return issue.keys.map((key) => ({
      path: [...path, key],
      wrong: `“${key}” is not a known field.`,
      right: remedyForKey(key, shape),
    }));
  }
  if (issue.code === "custom" && typeof issue.params?.["right"] === "string")
    return [{ path, wrong: issue.message, right: issue.params["right"] }];
  const described = here.findLast(({ description }) => description)?.description ?? "";
  const right = path.length === 0 ? "Write one field per line, as name: value." : described;
  return [{ path, wrong: issue.message, right }];
}

function remedyForKey(key: string, shape: Shape): string {
  const meant = nearest(key, Object.keys(shape));
  if (meant) return `Did you mean “${meant}”?`;
  // `draft: true` marks a draft in other systems.
  const word = key.toLowerCase();
  const field = Object.keys(shape).find((name) => allowedValues(shape[name]).includes(word));
  if (field) return `Did you mean “${field}: ${word}”?`;
  return `The fields are ${Object.keys(shape).join(", ")}.`;
}

/** The schemas along `path`, the outermost first, as far as they exist. */
function schemasAlong(schema: z.ZodType, path: Path): z.ZodType[] {
  const [part, ...rest] = path;
  const next = typeof part === "number" ? elementOf(schema) : shapeOf(schema)?.[String(part)];
  return part === undefined || !next ? [schema] : [schema, ...schemasAlong(next, rest)];
}
