/** The fonts of the share cards: the paper's own, with every script that they have. */
import type { Font } from "fontkit";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { RenderOptions } from "takumi-js";

const require = createRequire(import.meta.url);

export const serif = "Piazzolla";
export const sans = "Archivo Narrow";

const packages = [
  { family: serif, name: "piazzolla", axes: "opsz" },
  { family: sans, name: "archivo-narrow", axes: "wght" },
];

/** A file of a family, and the code points that it serves. */
interface Subset {
  family: string;
  file: string;
  ranges: [number, number][];
}

const subsets: readonly Subset[] = packages.flatMap(({ family, name, axes }) => {
  const at = (path: string) => require.resolve(`@fontsource-variable/${name}/${path}`);
  const ranges = JSON.parse(readFileSync(at("unicode.json"), "utf8")) as Record<string, string>;
  return Object.entries(ranges).map(([subset, written]) => ({
    family,
    file: at(`files/${name}-${subset}-${axes}-normal.woff2`),
    ranges: written.split(",").map(parseRange),
  }));
});

/** `U+0102-0103` → [258, 259] */
function parseRange(range: string): [number, number] {
  const [from = 0, to = from] = range
    .replace("U+", "")
    .split("-")
    .map((code) => Number.parseInt(code, 16));
  return [from, to];
}

/** As Takumi takes them: a file is read when a card first needs it. */
export const fonts: NonNullable<RenderOptions["fonts"]> = subsets.map(
  ({ family, file, ranges }) => ({
    name: family,
    key: file,
    data: () => readFile(file),
    unicodeRange: ranges,
  }),
);

/** What nearly every text is written in. Opening a font takes longer than reading a hundred articles. */
const common = /^[\n\x20-\x7e\xa0-\xff–—‘’“”…]*$/;

/** The first character of a text that neither font can draw. */
export function missingCharacter(text: string): string | undefined {
  if (common.test(text)) return undefined;
  return Array.from(text.normalize("NFC")).find((character) => !isDrawn(character));
}

/** Whether one of the fonts has a glyph for a character, or it needs none. */
export function isDrawn(character: string): boolean {
  if (/\p{Default_Ignorable_Code_Point}|\s/u.test(character)) return true;
  const code = character.codePointAt(0) ?? 0;
  return subsets.some(
    ({ file, ranges }) =>
      ranges.some(([from, to]) => code >= from && code <= to) &&
      open(file).hasGlyphForCodePoint(code),
  );
}

const opened = new Map<string, Font>();

function open(file: string): Font {
  const { openSync } = require("fontkit") as typeof import("fontkit");
  const font = opened.get(file) ?? (openSync(file) as Font);
  opened.set(file, font);
  return font;
}
