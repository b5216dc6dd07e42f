/**
 * The paper's icon, `public/favicon.svg`. It names the paper's colors as `var(--light-ink)` or `var(--dark-pencil)`,
 * which are replaced here because an icon cannot use the style sheets of the site.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { palette } from "./palette.ts";
import { LookError } from "./style-sheets.ts";

export const iconName = "favicon.svg";

/**
 * Returns the icon in a folder with its colors, or undefined if there is none.
 * @param folder an absolute path
 * @throws {LookError} if it names a color that the paper does not have
 */
export function coloredIcon(folder: string): string | undefined {
  const file = join(folder, iconName);
  return existsSync(file) ? colored(readFileSync(file, "utf8")) : undefined;
}

/** Replaces the names of colors in a drawing. */
export function colored(svg: string): string {
  return svg.replace(/var\(--(light|dark)-(\w+)\)/g, (written, scheme: "light" | "dark", name) => {
    const color = new Map(Object.entries(palette[scheme])).get(name);
    if (!color) {
      throw new LookError(`public/${iconName}\n  ${written} is no color of src/styles/tokens.css.`);
    }
    return color;
  });
}
