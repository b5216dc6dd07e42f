/** The paper's typefaces: their names, and the fonts for share cards. */
import type { Font } from "fontkit";
import { list, parse } from "postcss";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontLoader } from "takumi-js";
import { fontFaces, unquoted, type FontFace } from "./font-faces.ts";
import { LookError, readSheet, tokens } from "./style-sheets.ts";

const require = createRequire(import.meta.url);

/**
 * Style sheets with the font files of each typeface for every script that it supports: pages need few characters,
 * but a headline on a card may need any. For a typeface without a package, use `#styles/fonts.css`.
 */
const sheets = {
  serif: ["@fontsource-variable/piazzolla/opsz.css"],
  sans: ["@fontsource-variable/archivo-narrow/wght.css"],
};

/** The family of headlines and text, as named in `src/styles/tokens.css`. */
export const serif = familyOf("--serif");
/** The family of labels, as named there. */
export const sans = familyOf("--sans");

/** Returns the first family of a font stack. */
function familyOf(token: string): string {
  let family: string | undefined;
  parse(tokens).walkDecls(token, ({ value }) => {
    family ??= unquoted(list.comma(value)[0] ?? "");
  });
  if (!family) throw new LookError(`src/styles/tokens.css\n  ${token} is missing.`);
  return family;
}

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
 * Returns the upright font files of a family in a style sheet. Packages use family names of their own, so the name
 * does not matter if the sheet has only one family.
 */
function filesOf(family: string, sheet: string): FontFile[] {
  const { file: path, css } = readSheet(sheet);
  const faces = fontFaces(parse(css)).filter(({ url, style }) => url && style === "normal");
  const families = new Set(faces.map((face) => face.family));
  const named = families.size === 1 ? faces : faces.filter((face) => face.family === family);
  if (named.length === 0)
    throw new LookError(`src/look/typefaces.ts\n  ${sheet} has no @font-face for “${family}”.`);
  return named.map((face) => ({ family, file: fileAt(face.url ?? "", path), face }));
}

/** Resolves a URL in a style sheet, relative to the sheet or in a package, to an absolute path. */
export function fileAt(url: string, sheet: string): string {
  const relative = join(dirname(sheet), url);
  return existsSync(relative) ? relative : createRequire(sheet).resolve(url);
}

/** The absolute paths of the font files. */
export const fontFiles: readonly string[] = files.map(({ file }) => file);

/** The fonts in the format of Takumi, which reads a file when a card first needs it. */
export const fonts: FontLoader[] = files.map(({ family, file, face }) => ({
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

/** Opens a font file, an absolute path; the font is cached. */
export function openFont(file: string): Font {
  const { openSync } = require("fontkit") as typeof import("fontkit");
  const font = opened.get(file) ?? (openSync(file) as Font);
  opened.set(file, font);
  return font;
}
