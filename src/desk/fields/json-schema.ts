import { z } from "zod";
import type { RegistryName } from "#newsroom/registry.ts";

/** The parts of JSON Schema (https://json-schema.org/draft/2020-12) that the schemas of `content/` become. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  registry?: RegistryName;
  names?: "sources" | "sources or outlets" | "rules";
  noun?: string;
  /** Whether it is the first half of a point on a map. */
  axis?: boolean;
  /** What a form says instead of the description. */
  help?: string;
}

export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { unrepresentable: "any" }) as JsonSchema;
}
