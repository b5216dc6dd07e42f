// @ts-check
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { fileURLToPath } from "node:url";
import { desk } from "./src/desk/desk.ts";
import { dialect } from "./src/markdown/dialect.ts";
import { clock } from "./src/newsroom/clock.ts";
import { collectionData } from "./src/site/collection-data.ts";
import { preview } from "./src/site/preview.ts";
import { readRegistries } from "./src/site/registries.ts";

clock();
const { site } = readRegistries(fileURLToPath(new URL("./", import.meta.url)));

export default defineConfig({
  site: site?.address ?? "https://example.org",
  trailingSlash: "always",
  // A page brings its styles along: nothing waits for a second request, and each kind has only its own.
  build: { format: "directory", inlineStylesheets: "always" },
  integrations: [mdx(), collectionData(), preview(), desk()],
  markdown: { processor: dialect, syntaxHighlight: false },
  image: {
    layout: "constrained",
    responsiveStyles: false,
    // The next effort takes three times as long and saves a tenth of the bytes.
    service: { entrypoint: "astro/assets/services/sharp", config: { avif: { effort: 3 } } },
  },
  prerenderConflictBehavior: "error",
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: {
    build: {
      // Scripts stay files of their own: cached once for all articles.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Vite repeats this for every .mdx file, and real warnings drown in it.
        onwarn: (warning, warn) =>
          void (warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning)),
      },
    },
  },
});
