import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { palette } from "./palette.ts";
import { fontFiles, sans, serif } from "./typefaces.ts";

/** A hash of the colors and typefaces, for the keys of caches. */
export const lookVersion = versionOf();

function versionOf(): string {
  const hash = createHash("sha256").update(JSON.stringify([palette, serif, sans]));
  for (const file of fontFiles) hash.update(readFileSync(file));
  return hash.digest("hex");
}
