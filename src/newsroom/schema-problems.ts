/** What a schema has against a value, in an editor's words. */
import type { z } from "zod";
import { nearest } from "./nearest.ts";

export type Path = readonly PropertyKey[];

/** What is wrong with the value at a path, and what would be right. */
export interface Complaint {
  path: Path;
  wrong: string;
  right: string;
}

/** `sources[2].outlet` */
export function fieldName(path: Path): string {
  return path
    .map((part, i) =>
      typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

/** A zod issue in an editor's words; an issue about unknown keys becomes one complaint for each key. */
export function complaintsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Complaint[] {
  const { path } = issue;
  const here = schemasAlong(schema, path);
  if (issue.code === "unrecognized_keys") {
    const shape = shapeOf(here.at(-1)) ?? {};
    return issue.keys.map((key) => ({
      path: [...path, key],
      wrong: `“${key}” is not a field here.`,
      right: remedyForKey(key, shape),
    }));
  }
  const described = here.findLast(({ description }) => description)?.description ?? "";
  const right = path.length === 0 ? "Write one field a line, as name: value." : described;
  return [{ path, wrong: issue.message, right }];
}

function remedyForKey(key: string, shape: Shape): string {
  const meant = nearest(key, Object.keys(shape));
  if (meant) return `Did you mean “${meant}”?`;
  // Draft: true is how other systems hold an article back.
  const word = key.toLowerCase();
  const field = Object.keys(shape).find((name) =>
    Object.hasOwn(definitionOf(shape[name])?.entries ?? {}, word),
  );
  if (field) return `Did you mean “${field}: ${word}”?`;
  return `The fields are ${Object.keys(shape).join(", ")}.`;
}

type Shape = Record<string, z.ZodType>;

interface Definition {
  shape?: Shape;
  element?: z.ZodType;
  entries?: Record<string, string>;
  innerType?: z.ZodType;
  out?: z.ZodType;
}

/** What a schema is made of, below what makes it optional or prepares its input. */
function definitionOf(schema: z.ZodType | undefined): Definition | undefined {
  const definition = schema?.def as Definition | undefined;
  const inner = definition?.innerType ?? definition?.out;
  return inner ? definitionOf(inner) : definition;
}

function shapeOf(schema: z.ZodType | undefined): Shape | undefined {
  return definitionOf(schema)?.shape;
}

/** The schemas of the values on the way to `path`, the outermost first, as far as there are any. */
function schemasAlong(schema: z.ZodType, path: Path): z.ZodType[] {
  const [part, ...rest] = path;
  const next =
    typeof part === "number" ? definitionOf(schema)?.element : shapeOf(schema)?.[String(part)];
  return part === undefined || !next ? [schema] : [schema, ...schemasAlong(next, rest)];
}
