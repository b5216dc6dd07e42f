// @ts-check
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { fileURLToPath } from "node:url";
import { desk } from "#desk/desk.ts";
import { dialect } from "#markdown/dialect.ts";
import { clock } from "#newsroom/clock.ts";
import { contentImports } from "#astro/content-imports.ts";
import { look } from "#look/look.ts";
import { bundlerTokens } from "#astro/bundler-tokens.ts";
import { dataStore } from "#astro/data-store.ts";
import { checkedMdx } from "#ingest/checked-mdx.ts";
import { pictureNames } from "#ingest/picture-names.ts";
import { prerenderer } from "#astro/prerenderer.ts";
import { preview } from "#preview/preview.ts";
import { readSettings } from "#ingest/registries.ts";

clock();
const site = readSettings(fileURLToPath(new URL("./", import.meta.url)));
const { origin, pathname } = new URL(site?.address ?? "https://example.org");

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: "always",
  // Inline styles save a second request, and each kind of page has only the styles that it needs.
  build: { format: "directory", inlineStylesheets: "always", concurrency: 16 },
  integrations: [
    checkedMdx(),
    mdx(),
    dataStore(),
    contentImports(),
    bundlerTokens(),
    pictureNames(),
    prerenderer(),
    look(),
    preview(),
    desk(),
  ],
  markdown: { processor: dialect, syntaxHighlight: false },
  image: {
    layout: "constrained",
    responsiveStyles: false,
    // Effort 3 takes more than twice as long and saves a twentieth of the bytes; effort 4, eight times and a fifth.
    service: { entrypoint: "#astro/focused-image-service.ts", config: { avif: { effort: 1 } } },
  },
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: {
    build: {
      // Scripts stay separate files, so that browsers cache them once for all articles.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Vite repeats this warning for every .mdx file, which would bury all others.
        onwarn: (warning, warn) =>
          void (warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning)),
      },
    },
  },
});
