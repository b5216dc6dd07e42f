/**
 * Lets a build read what the content collections hold from Astro's file, when pages are rendered. By default
 * Astro makes it a part of the program: with ten thousand articles that is a module of 40 MB, which is parsed,
 * copied and kept several times over.
 */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The integration for `astro.config.mjs`; a preview, which reads the file anew after each save, goes without. */
export function collectionData(): AstroIntegration {
  return {
    name: "roundup:collection-data",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        const file = fileURLToPath(new URL("data-store.json", config.cacheDir));
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:collection-data",
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
