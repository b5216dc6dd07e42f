/** The look as an Astro integration: it colors the icon, and updates a running preview when the colors change. */
import type { AstroIntegration } from "astro";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { coloredIcon, iconName } from "./icon.ts";
import { tokensFile } from "./style-sheets.ts";

export function look(): AstroIntegration {
  const reader = fileURLToPath(new URL("style-sheets.ts", import.meta.url));
  return {
    name: "roundup-look",
    hooks: {
      "astro:config:setup": ({ updateConfig, command }) => {
        if (command !== "dev") return;
        // Vite then reloads the modules that have read the file, so theme color, cards, and maps are up to date.
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup-look",
                transform(_code, id) {
                  if (id === reader) this.addWatchFile(tokensFile);
                },
              },
            ],
          },
        });
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(`/${iconName}`, (_request, response, next) => {
          const svg = coloredIcon(server.config.publicDir);
          if (svg) response.setHeader("content-type", "image/svg+xml").end(svg);
          else next();
        });
      },
      "astro:build:done": ({ dir }) => {
        const svg = coloredIcon(fileURLToPath(dir));
        if (svg) writeFileSync(new URL(iconName, dir), svg);
      },
    },
  };
}
