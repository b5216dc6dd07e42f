import type { AstroIntegration } from "astro";

/** Vite ends a style sheet with a note to itself, which it removes later. */
const viteMarker = /\/\*\$vite\$:\d+\*\/$/;

/**
 * Collects the project's style sheets as Vite bundles them. Astro joins those of a page and inlines them, so that
 * a page shows only the result; the bundle is read before that.
 * @param sheets receives the text of each
 */
export function styleSheets(sheets: Set<string>): AstroIntegration {
  return {
    name: "roundup:style-sheets",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:style-sheets",
                generateBundle(_, bundle) {
                  for (const file of Object.values(bundle)) {
                    if (file.type === "asset" && file.fileName.endsWith(".css"))
                      sheets.add(String(file.source).replace(viteMarker, ""));
                  }
                },
              },
            ],
          },
        });
      },
    },
  };
}
