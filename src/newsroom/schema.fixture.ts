import type { z } from "zod";
import { readFields } from "./document.ts";

/** What an editor is told about YAML, one line for each problem: “3 deck: This is empty. The title.” */
export function toldAbout(schema: z.ZodType, yaml: string): string[] {
  return readFields("file", yaml, 1, schema).problems.map(
    ({ line, field, wrong, right }) => `${line} ${field}: ${wrong} ${right}`,
  );
}

/** YAML with some of its lines replaced, left out (undefined) or added, by the name of their field. */
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
