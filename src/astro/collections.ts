import type { ViteDevServer } from "vite";

/**
 * Makes a dev server call `getStaticPaths` again. Astro itself sends this undocumented event after it has written its
 * content store.
 */
export function invalidateCollections({ environments }: ViteDevServer): void {
  for (const name of ["ssr", "prerender"])
    environments[name]?.hot.send("astro:content-changed", {});
}
