import type { ViteDevServer } from "vite";

/**
 * Makes a dev server compute `getStaticPaths` again. Astro does the same, with this undocumented event, after it
 * has written its content store.
 */
export function invalidateCollections({ environments }: ViteDevServer): void {
  for (const name of ["ssr", "prerender"])
    environments[name]?.hot.send("astro:content-changed", {});
}
