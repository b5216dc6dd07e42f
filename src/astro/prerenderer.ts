/** Extends Astro's prerenderer so that a build with cached pages gives the same site as one without. */
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { withImageService } from "./image-service.ts";
import { withAssets } from "./page-assets.ts";
import { withTaker } from "./taken-texts.ts";

/** The integration for `astro.config.mjs`. */
export function prerenderer(): AstroIntegration {
  let imageService = "";
  return {
    name: "roundup:prerenderer",
    hooks: {
      "astro:config:done": ({ config }) => void (imageService = config.image.service.entrypoint),
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((standard) => extended(standard, imageService)),
    },
  };
}

/**
 * Extends a prerenderer, of which Astro accepts only one.
 * @param imageService the module of the image service, from Astro's configuration
 */
export function extended(standard: AstroPrerenderer, imageService: string): AstroPrerenderer {
  return withImageService(withTaker(withAssets(standard)), imageService);
}
