/** Reads the style sheets that define the look, so that cards, maps, and the manifest use the same colors and typefaces. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** The absolute path of `src/styles/tokens.css`. */
export const tokensFile = resolve("#styles/tokens.css");
export const tokens = readFileSync(tokensFile, "utf8");

/**
 * Reads a style sheet of this project or of a package.
 * @param name as in an import: `#styles/fonts.css`
 */
export function readSheet(name: string): { file: string; css: string } {
  const file = resolve(name);
  return { file, css: readFileSync(file, "utf8") };
}

/** A mistake in a file that a newsroom edits. The message says where, so the error has no stack trace. */
export class LookError extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}
