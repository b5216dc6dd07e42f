/**
 * Makes a build read the content collections from Astro's data file while it renders pages. By default, Astro bundles
 * them as a module of the server: with ten thousand articles, that is 40 MB, parsed, copied and kept in memory several
 * times. The name of the virtual module and the format of the file are
 * undocumented.
 */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The integration for `astro.config.mjs`. The dev server reads the file again after each save and does not need it. */
export function dataStore(): AstroIntegration {
  return {
    name: "roundup:data-store",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        // `astro sync` gets its own store, because it stores other articles than a build.
        if (command === "sync") updateConfig({ cacheDir: new URL("sync/", config.cacheDir) });
        if (command !== "build") return;
        const file = fileURLToPath(new URL("data-store.json", config.cacheDir));
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:data-store",
                transform: {
                  filter: { id: /^\0astro:data-layer-content$/ },
                  handler: () => ({
                    code: `import { readFileSync } from "node:fs";
import { parse } from "devalue";
export default parse(readFileSync(${JSON.stringify(file)}, "utf8"));`,
                    map: null,
                  }),
                },
              },
            ],
          },
        });
      },
    },
  };
}
