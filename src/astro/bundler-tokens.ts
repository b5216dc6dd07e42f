/**
 * Lets texts contain what the bundler uses as a token for the name of a file, such as `__VITE_ASSET__abc__`. Vite and
 * Astro look for their tokens in the code as text, and the build fails where one does not name a file. Texts of `.mdx`
 * articles are part of the code.
 */
import type { AstroIntegration } from "astro";

/** Undocumented. The tokens, each with the reference to a file that Rollup gave out. */
const tokens = /__(?=(?:ASTRO_ASSET_IMAGE|VITE_ASSET|VITE_PUBLIC_ASSET)__([\w$]+?)__)/g;

/** The integration for `astro.config.mjs`. */
export function bundlerTokens(): AstroIntegration {
  return {
    name: "roundup:bundler-tokens",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command !== "build") return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:bundler-tokens",
                renderChunk: {
                  order: "pre",
                  handler(code) {
                    const isFile = (reference: string) => {
                      try {
                        return Boolean(this.getFileName(reference));
                      } catch {
                        return false;
                      }
                    };
                    const escaped = escapeTokens(code, isFile);
                    return escaped === code ? null : { code: escaped };
                  },
                },
              },
            ],
          },
        });
      },
    },
  };
}

/**
 * Writes tokens that refer to no file with an escape, which means the same in a string or a template.
 * @param code JavaScript
 * @param isFile whether a reference is the bundler's own
 */
export function escapeTokens(code: string, isFile: (reference: string) => boolean): string {
  return code.replace(tokens, (start, reference: string) =>
    isFile(reference) ? start : String.raw`\x5f_`,
  );
}
