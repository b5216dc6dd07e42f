/**
 * Corrects which pages Astro renders again after a change of code. Astro does so when a page's cache key changes, or a
 * module that the page imports directly or indirectly. That is too much: Astro's modules for the container and for
 * `astro:config/server` import the list of all pages, so every page would depend on all others. And it is too little: the
 * order of a page's styles and the file names of its scripts also depend on other pages.
 */
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { hash } from "node:crypto";

/** Undocumented. Astro marks modules with this that are not dependencies of pages. */
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
    },
  };
}

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

/** Extends the cache keys of pages with a digest of their styles and scripts. */
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

/** A digest of styles and scripts for each route with pages. */
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
