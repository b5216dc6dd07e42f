/** What Astro has to do for the look: put the paper's colors into the icon, and notice new colors in the preview. */
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
        // Vite runs again what has read a file that it watches: theme color, cards, maps.
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
