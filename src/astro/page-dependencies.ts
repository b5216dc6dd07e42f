/**
 * Renders again exactly the pages that a change of code concerns. Astro renders a page again when its cache key
 * changes, or a module that the page imports, directly or not. That is too much: Astro's own modules for the container
 * and for `astro:config/server` import the list of all pages, so that every page would depend on every other. And it is
 * too little: in which order styles stand in a page, and what its scripts are called, depends on other pages, too.
 */
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { hash } from "node:crypto";

/** The mark by which Astro leaves its modules of content out of what pages depend on. */
const leftOut = { astroIncremental: { kind: "content-data" } };

/** The integration for `astro.config.mjs`. */
export function pageDependencies(): AstroIntegration {
  return {
    name: "roundup:page-dependencies",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command !== "build") return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:page-dependencies",
                transform: {
                  filter: { id: /^\0virtual:astro:(pages|routes)$/ },
                  handler: () => ({ meta: leftOut }),
                },
              },
            ],
          },
        });
      },
      "astro:build:start": ({ setPrerenderer }) => setPrerenderer(keyedByAssets),
    },
  };
}

/** What Astro's prerenderer knows of the bundle, as `astro:build:ssr` would tell it for a server. */
interface Bundled {
  app?: {
    manifest: {
      routes: {
        routeData: { route: string; type: string };
        styles: unknown[];
        scripts: unknown[];
      }[];
      /** Files by module, those for browsers among them. */
      entryModules: Record<string, string>;
      assetsDir: string;
    };
  };
}

/** Astro's own prerenderer, whose cache keys also tell the styles and scripts of a page. */
export function keyedByAssets(standard: AstroPrerenderer): AstroPrerenderer {
  return {
    ...standard,
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      const assets = assetsOfRoutes(standard as Bundled);
      return paths.map((path) => {
        if (path.cacheKey === undefined) return path;
        return { ...path, cacheKey: `${path.cacheKey} ${assets.get(path.route.route) ?? ""}` };
      });
    },
  };
}

/** A digest of the styles and scripts of each route of pages. */
function assetsOfRoutes({ app }: Bundled): Map<string, string> {
  if (!app) throw new Error("Astro's prerenderer has no app. See src/astro/page-dependencies.ts.");
  const { routes, entryModules, assetsDir } = app.manifest;
  const forBrowsers = Object.values(entryModules)
    .filter((file) => file.startsWith(`${assetsDir}/`))
    .sort();
  return new Map(
    routes
      .filter(({ routeData }) => routeData.type === "page")
      .map(({ routeData, styles, scripts }) => [
        routeData.route,
        hash("sha256", JSON.stringify([styles, scripts, forBrowsers])),
      ]),
  );
}
