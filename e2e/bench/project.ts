/** A copy of the project with the same code, other content and empty caches. */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Copies everything that a build reads except `content/`. Each package is linked into a new `node_modules`, so that
 * the copy has its own caches there.
 * @param from the project's root, an absolute path
 * @param to an empty folder, an absolute path
 */
export function copyProject(from: string, to: string): void {
  for (const file of ["package.json", "package-lock.json", "tsconfig.json", "src", "public"]) {
    cpSync(join(from, file), join(to, file), { recursive: true });
  }
  mkdirSync(join(to, "node_modules"));
  for (const name of readdirSync(join(from, "node_modules"))) {
    if (!name.startsWith(".")) {
      symlinkSync(join(from, "node_modules", name), join(to, "node_modules", name));
    }
  }
  cpSync(join(from, "astro.config.mjs"), join(to, "paper.config.mjs"));
  cpSync(join(from, "e2e/bench/phases.ts"), join(to, "phases.ts"));
  writeFileSync(
    join(to, "astro.config.mjs"),
    `import paper from "./paper.config.mjs";
import { phases } from "./phases.ts";
export default { ...paper, integrations: [...paper.integrations, phases] };
`,
  );
}
