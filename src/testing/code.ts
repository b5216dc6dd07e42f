/** Copies of this project's code, for tests of caches that depend on code. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const origin = join(import.meta.dirname, "../..");

/** Tests, and code that no cache depends on. */
const notCached = /\.(test|fixture)\.\w+$|\/src\/(assets|desk|layouts|pages|styles|testing)$/;

/**
 * Copies the code into a temporary folder, which the caller removes.
 * @param changed modules to change in the copy, as paths relative to its root
 * @returns the root of the copy
 */
export function codeWith(...changed: string[]): string {
  const root = mkdtempSync(join(tmpdir(), "roundup-code-"));
  for (const name of ["src", "package.json", "package-lock.json", "astro.config.mjs"]) {
    cpSync(join(origin, name), join(root, name), {
      recursive: true,
      filter: (path) => !notCached.test(path.replaceAll("\\", "/")),
    });
  }
  for (const file of changed) {
    if (file.endsWith(".astro")) prepend(join(root, file), "---\n// Changed.");
    else appendFileSync(join(root, file), "\n// Changed.\n");
  }
  return root;
}

/** The frontmatter of a component has to start on the first line. */
function prepend(file: string, opening: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(/^---/, opening));
}
