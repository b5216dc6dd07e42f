/**
 * Tells which styles and scripts the pages of a build have. Astro bundles those of all pages together: the order of a
 * page's styles and the file names of its scripts also depend on other pages, so pages of an earlier build can be used
 * only if all of them are the same.
 */
import type { AstroPrerenderer } from "astro";
import { hash } from "node:crypto";

/** The undocumented manifest of the bundle. A hook, `astro:build:ssr`, provides it only to builds for a server. */
interface Bundled {
  app?: {
    manifest: {
      routes: {
        routeData: { route: string; type: string };
        styles: unknown[];
        scripts: unknown[];
      }[];
      /** Output files by module, including scripts for browsers. */
      entryModules: Record<string, string>;
      assetsDir: string;
    };
  };
}

const key = Symbol.for("roundup:page-assets");
const shared = globalThis as { [key]?: Record<string, string> };

/** A digest of the styles and scripts of each route with pages, in the running build. */
export function assetsOfPages(): Record<string, string> {
  return shared[key] ?? {};
}

/** Extends a prerenderer so that it tells which styles and scripts the pages have. */
export function withAssets(standard: AstroPrerenderer): AstroPrerenderer {
  return {
    ...standard,
    async setup() {
      await standard.setup?.();
      shared[key] = assetsOfRoutes(standard as Bundled);
    },
  };
}

function assetsOfRoutes({ app }: Bundled): Record<string, string> {
  if (!app) throw new Error("Astro's prerenderer has no app. See src/astro/page-assets.ts.");
  const { routes, entryModules, assetsDir } = app.manifest;
  const forBrowsers = Object.values(entryModules)
    .filter((file) => file.startsWith(`${assetsDir}/`))
    .sort();
  return Object.fromEntries(
    routes
      .filter(({ routeData }) => routeData.type === "page")
      .map(({ routeData, styles, scripts }) => [
        routeData.route,
        hash("sha256", JSON.stringify([styles, scripts, forBrowsers])),
      ]),
  );
}
