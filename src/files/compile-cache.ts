/**
 * Keeps what Node compiles from the code, so that builds start faster from the second one on. It has to be loaded before
 * everything else: `node --import ./src/files/compile-cache.ts src/build/build.ts`.
 */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Next to Astro's caches, because hosts that keep those keep this one, too.
const folder = fileURLToPath(new URL("../../node_modules/.astro/compiled-code", import.meta.url));
const { directory } = enableCompileCache({
  directory: process.env["NODE_COMPILE_CACHE"] ?? folder,
  portable: true,
});
// Threads have compiled code of their own.
if (directory) {
  process.env["NODE_COMPILE_CACHE"] ??= folder;
  process.env["NODE_COMPILE_CACHE_PORTABLE"] ??= "1";
}
