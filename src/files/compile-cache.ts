/**
 * Keeps what Node compiles from the code, so that builds start faster from the third one on. It has to
 * be loaded before everything else: `node --import ./src/files/compile-cache.ts src/build/build.ts`.
 */
import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Next to Astro's caches, because hosts that keep those keep this one, too.
const caches = fileURLToPath(new URL("../../node_modules/.astro", import.meta.url));
// Thousands of files take a second or two to write. A first build may be the only one of its machine.
if (existsSync(caches)) keepIn(process.env["NODE_COMPILE_CACHE"] ?? `${caches}/compiled-code`);

function keepIn(folder: string): void {
  const { directory } = enableCompileCache({ directory: folder, portable: true });
  if (!directory) return;
  // Threads have compiled code of their own.
  process.env["NODE_COMPILE_CACHE"] = folder;
  process.env["NODE_COMPILE_CACHE_PORTABLE"] = "1";
}
