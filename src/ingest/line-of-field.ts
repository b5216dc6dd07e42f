import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { decode, readFields, split } from "./document.ts";

/** The line of a field, from 1. Valid content does not carry its lines, so the file is parsed again. */
export function lineOfField(root: string, file: string, path: readonly PropertyKey[]): number {
  const { text } = decode(file, readFileSync(join(root, file)));
  const { yaml, yamlLine } = file.endsWith(".yaml")
    ? { yaml: text, yamlLine: 1 }
    : split(file, text);
  return readFields(file, yaml, yamlLine, z.unknown()).lineOf(path);
}
