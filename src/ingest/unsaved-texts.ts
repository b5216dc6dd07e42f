/**
 * The texts of `.mdx` articles that are being written, for the compiler. The desk puts them here, and pages run in a
 * separate module graph, so they are stored on `globalThis`.
 */
const key = Symbol.for("roundup:unsaved-texts");
const shared = globalThis as { [key]?: Map<string, string> };
const texts = (shared[key] ??= new Map());

const ending = ".unsaved.mdx";

/** Keeps the text of a file that is being written. @returns the module that is compiled from it */
export function keepUnsavedText(path: string, text: string): string {
  texts.set(path, text);
  return unsavedModule(path);
}

/** The module that is compiled from the text of a file as it is being written. */
export function unsavedModule(path: string): string {
  return path.replace(/\.mdx$/, ending);
}

/** The file of such a module, and its text; undefined for other modules. */
export function unsavedFile(module: string): { path: string; text: string } | undefined {
  if (!module.endsWith(ending)) return undefined;
  const path = `${module.slice(0, -ending.length)}.mdx`;
  const text = texts.get(path);
  return text === undefined ? undefined : { path, text };
}
