import type { AstroPrerenderer, LocalImageService } from "astro";

/** Undocumented. Astro keeps the service of a build here. */
interface AssetGlobals {
  astroAsset?: { imageService?: Pick<LocalImageService, "transform"> };
}

/**
 * Extends a prerenderer so that a build can encode pictures even if it rendered no page. Astro loads its image service
 * when a page asks for a picture. If all pages are cached and a picture is not, the build fails without it.
 * @param entrypoint the module of the service, from `astro.config.mjs`
 */
export function withImageService(standard: AstroPrerenderer, entrypoint: string): AstroPrerenderer {
  return {
    ...standard,
    async teardown() {
      await standard.teardown?.();
      const { astroAsset } = globalThis as AssetGlobals;
      if (!astroAsset) return;
      astroAsset.imageService ??= {
        // Loaded only if a picture is missing.
        async transform(...picture) {
          const { default: service } = (await import(/* @vite-ignore */ entrypoint)) as {
            default: LocalImageService;
          };
          return service.transform(...picture);
        },
      };
    },
  };
}
