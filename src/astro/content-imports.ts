/**
 * Lets builds and the preview run at the same time. Each has a content store of its own, but all of them write
 * which pictures and components its entries import to the same files in `.astro/`. A build that read what the
 * preview had written there would publish the pictures of drafts.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";

/** Astro's own, which turns a content store into these files. */
interface ContentStore {
  writeAssetImports(file: URL): Promise<void>;
  writeModuleImports(file: URL): Promise<void>;
}

const contentStore = new URL(
  "dist/content/mutable-data-store.js",
  import.meta.resolve("astro/package.json"),
);

const assets = /[\\/]\.astro[\\/]content-assets\.mjs$|^\0astro:asset-imports$/;
const modules = /[\\/]\.astro[\\/]content-modules\.mjs$|^\0astro:content-module-imports$/;

/** The integration for `astro.config.mjs`: what entries import is taken from the store of this build or preview. */
export function contentImports(): AstroIntegration {
  return {
    name: "roundup:content-imports",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        const folder = command === "dev" ? new URL(".astro/", config.root) : config.cacheDir;
        const store = new URL("data-store.json", folder);
        const transform = async (_code: string, id: string) => ({
          code: await importsOf(
            store,
            assets.test(id) ? "writeAssetImports" : "writeModuleImports",
          ),
          map: null,
        });
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:content-imports",
                transform: { filter: { id: [assets, modules] }, handler: transform },
              },
            ],
          },
        });
      },
    },
  };
}

async function importsOf(file: URL, write: keyof ContentStore): Promise<string> {
  const { MutableDataStore } = (await import(/* @vite-ignore */ contentStore.href)) as {
    MutableDataStore: { fromFile(file: URL): Promise<ContentStore> };
  };
  const store = await MutableDataStore.fromFile(file);
  const folder = await mkdtemp(join(tmpdir(), "roundup-imports-"));
  try {
    const imports = join(folder, "imports.mjs");
    await store[write](pathToFileURL(imports));
    return await readFile(imports, "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}
