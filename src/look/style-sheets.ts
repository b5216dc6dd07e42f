/** The style sheets that decide about the look, as text: what is not a page has its colors and typefaces from them, too. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** A style sheet by the name by which it is imported, with its absolute path. */
export function readSheet(name: string): { file: string; css: string } {
  const file = resolve(name);
  return { file, css: readFileSync(file, "utf8") };
}

/** `src/styles/tokens.css` */
export const tokens = readSheet("#styles/tokens.css").css;

/** A mistake in a file that a newsroom edits. Its message says where: a stack trace would only hide it. */
export class LookError extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}
