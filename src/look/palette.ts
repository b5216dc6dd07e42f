/** The paper's colors, for everything that has no style sheet: cards, maps, the icon, the manifest. */
import { list, parse, type Declaration } from "postcss";
import { LookError, tokens } from "./style-sheets.ts";

const names = ["paper", "ink", "soft", "line", "land", "pencil"] as const;

/** Colors by name, as `#rrggbb` or `#rgb`. */
export type Colors = Readonly<Record<(typeof names)[number], string>>;

/** The colors of both schemes. */
export interface Palette {
  light: Colors;
  dark: Colors;
}

/**
 * Reads the colors from the text of `src/styles/tokens.css`.
 * @throws {LookError} listing every invalid line
 */
export function readPalette(css: string): Palette {
  const declarations: Declaration[] = [];
  parse(css).walkDecls(/^--/, (declaration) => void declarations.push(declaration));
  const problems: string[] = [];

  const pairs = names.map((name) => {
    const [first, ...others] = declarations.filter(
      ({ prop, value }) => prop === `--${name}` && !value.startsWith("var("),
    );
    if (!first) {
      problems.push(`src/styles/tokens.css\n  --${name} is missing.`);
      return { name, light: "", dark: "" };
    }
    const [light = "", dark = light, ...more] = colorsIn(first.value);
    if (more.length > 0 || !isHexadecimal(light) || !isHexadecimal(dark)) {
      const why = "cards, maps, and the icon support no other notation";
      problems.push(`${at(first)}\n  Write it as light-dark(#rrggbb, #rrggbb): ${why}.`);
    }
    for (const other of others.filter(({ value }) => value !== light)) {
      problems.push(`${at(other)}\n  Old browsers get ${other.value}, all others ${light}.`);
    }
    return { name, light, dark };
  });
  if (problems.length > 0) throw new LookError(problems.join("\n\n"));

  const scheme = (key: "light" | "dark") =>
    Object.fromEntries(pairs.map((pair) => [pair.name, pair[key]])) as Colors;
  return { light: scheme("light"), dark: scheme("dark") };
}

/** `light-dark(…, …)` contains two colors; a single color applies to both schemes. */
function colorsIn(value: string): string[] {
  const [, both] = /^light-dark\((.*)\)$/s.exec(value) ?? [];
  return both === undefined ? [value] : list.comma(both);
}

function isHexadecimal(color: string): boolean {
  return /^#(?:[\da-f]{3}){1,2}$/i.test(color);
}

function at({ prop, source }: Declaration): string {
  return `src/styles/tokens.css:${source?.start?.line}  ${prop}`;
}

export const palette = readPalette(tokens);
