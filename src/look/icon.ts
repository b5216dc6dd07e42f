/**
 * The paper's icon, `public/favicon.svg`, in the paper's colors: in the drawing they are written as
 * `var(--light-ink)` or `var(--dark-pencil)`, and no program that shows an icon knows the site's style sheets.
 */
import type { AstroIntegration } from "astro";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { palette } from "./palette.ts";
import { LookError } from "./style-sheets.ts";

const name = "favicon.svg";

/** Fills the colors in: in the built site, and in what the preview serves. */
export function icon(): AstroIntegration {
  return {
    name: "roundup-icon",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const drawing = coloredIcon(fileURLToPath(dir));
        if (drawing) writeFileSync(new URL(name, dir), drawing);
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(`/${name}`, (_request, response, next) => {
          const drawing = coloredIcon(server.config.publicDir);
          if (drawing) response.setHeader("content-type", "image/svg+xml").end(drawing);
          else next();
        });
      },
    },
  };
}

/**
 * The icon in a folder, an absolute path, with its colors; undefined where there is none.
 * @throws {LookError} naming a color that the paper does not have
 */
export function coloredIcon(folder: string): string | undefined {
  const file = join(folder, name);
  return existsSync(file) ? colored(readFileSync(file, "utf8")) : undefined;
}

/** A drawing with its colors. */
export function colored(svg: string): string {
  return svg.replace(/var\(--(light|dark)-(\w+)\)/g, (written, scheme: "light" | "dark", color) => {
    const value = new Map(Object.entries(palette[scheme])).get(color);
    if (!value)
      throw new LookError(`public/${name}\n  ${written} is no color of src/styles/tokens.css.`);
    return value;
  });
}
