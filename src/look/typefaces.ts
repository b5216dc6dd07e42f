/** The paper's typefaces: how they are called, and the fonts that share cards are drawn with. */
import type { Font } from "fontkit";
import { list, parse } from "postcss";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { RenderOptions } from "takumi-js";
import { fontFaces, unquoted, type FontFace } from "./font-faces.ts";
import { LookError, readSheet, tokens } from "./style-sheets.ts";

const require = createRequire(import.meta.url);

/**
 * Style sheets that name the files of each typeface with every script it has: readers of the pages need few
 * characters, the headline on a card may need any. `#styles/fonts.css` would do for a typeface without a package.
 */
const sheets = {
  serif: ["@fontsource-variable/piazzolla/opsz.css"],
  sans: ["@fontsource-variable/archivo-narrow/wght.css"],
};

/** The family of headlines and text, by its name in `src/styles/tokens.css`. */
export const serif = familyOf("--serif");
/** The family of labels. */
export const sans = familyOf("--sans");

/** The first name of a font stack. */
function familyOf(token: string): string {
  let family: string | undefined;
  parse(tokens).walkDecls(token, ({ value }) => {
    family ??= unquoted(list.comma(value)[0] ?? "");
  });
  if (!family) throw new LookError(`src/styles/tokens.css\n  ${token} is missing.`);
  return family;
}

/** A file of a family. */
interface FontFile {
  family: string;
  file: string;
  face: FontFace;
}

const files: readonly FontFile[] = [
  ...sheets.serif.flatMap((sheet) => filesOf(serif, sheet)),
  ...sheets.sans.flatMap((sheet) => filesOf(sans, sheet)),
];

/**
 * The upright files of a family in a style sheet. Packages give a family a name of their own, so where there is
 * only one, it is taken whatever its name is.
 */
function filesOf(family: string, sheet: string): FontFile[] {
  const { file: path, css } = readSheet(sheet);
  const faces = fontFaces(parse(css)).filter(({ url, style }) => url && style === "normal");
  const families = new Set(faces.map((face) => face.family));
  const named = families.size === 1 ? faces : faces.filter((face) => face.family === family);
  if (named.length === 0) throw new LookError(`${sheet} has no @font-face for “${family}”.`);
  return named.map((face) => ({ family, file: fileAt(face.url ?? "", path), face }));
}

/** A file by its address in a style sheet: relative to that, or in a package. */
export function fileAt(url: string, sheet: string): string {
  return url.startsWith(".") ? join(dirname(sheet), url) : createRequire(sheet).resolve(url);
}

/** The files of the fonts, absolute paths. */
export const fontFiles: readonly string[] = files.map(({ file }) => file);

/** As Takumi takes them: a file is read when a card first needs it. */
export const fonts: NonNullable<RenderOptions["fonts"]> = files.map(({ family, file, face }) => ({
  name: family,
  key: file,
  data: () => readFile(file),
  unicodeRange: face.ranges.map(([from, to]) => [from, to]),
}));

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
  return files.some(
    ({ file, face }) =>
      face.ranges.some(([from, to]) => code >= from && code <= to) &&
      openFont(file).hasGlyphForCodePoint(code),
  );
}

const opened = new Map<string, Font>();

/** A font, read once in a run; `file` is an absolute path. */
export function openFont(file: string): Font {
  const { openSync } = require("fontkit") as typeof import("fontkit");
  const font = opened.get(file) ?? (openSync(file) as Font);
  opened.set(file, font);
  return font;
}
