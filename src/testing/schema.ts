/** Helpers for tests of schemas. */
import assert from "node:assert/strict";
import type { z } from "zod";
import { readFields } from "#ingest/document.ts";
import { errorsIn } from "#newsroom/problem.ts";
import { group, id, instant, list, text } from "#newsroom/fields.ts";

const person = group({ name: text(20).describe("The name."), born: text(20).optional() });

/** A schema with fields of every kind. */
export const exampleSchema = group({
  headline: text(40).describe("The title."),
  deck: text(40).optional().describe("The line below."),
  at: instant().optional().describe("When."),
  byline: list(
    id().describe("An id in content/people."),
    1,
    "At least one author is required.",
  ).optional(),
  people: list(person, 1, "Nobody.").optional().describe("Who is in it."),
}).describe("An article.");

/** The problems in YAML, one line for each: “3 deck: This is empty. The title.” */
export function toldAbout(schema: z.ZodType, yaml: string): string[] {
  const { data, problems } = readFields("file", yaml, 1, schema);
  const errors = errorsIn(problems);
  assert.equal(data === undefined, errors.length > 0, "there must be either data or errors");
  return problems.map(
    ({ line, field, wrong, right }) => `${line}${field && ` ${field}`}: ${wrong} ${right}`,
  );
}

/** YAML with fields replaced, added or (if undefined) removed. */
export function withFields(yaml: string, fields: Record<string, string | undefined>): string {
  const lines = new Map(
    yaml
      .trim()
      .split("\n")
      .map((line) => [line.split(":")[0] ?? "", line]),
  );
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) lines.delete(name);
    else lines.set(name, `${name}: ${value}`);
  }
  return [...lines.values()].join("\n");
}
