/** The fonts of the share cards: the paper's own, with every script that they have. */
import { openSync, type Font } from "fontkit";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RenderOptions } from "takumi-js";

export const serif = "Piazzolla";
export const sans = "Archivo Narrow";

/** A file of a family, and the code points that it serves. */
interface Subset {
  family: string;
  file: string;
  ranges: [number, number][];
}

const packages = [
  { family: serif, folder: "piazzolla", axes: "opsz" },
  { family: sans, folder: "archivo-narrow", axes: "wght" },
];

const known = new Map<string, Subset[]>();

/** The files of both families; `root` is the project's root, an absolute path. */
function subsetsIn(root: string): Subset[] {
  const subsets = known.get(root) ?? packages.flatMap((family) => readSubsets(root, family));
  known.set(root, subsets);
  return subsets;
}

function readSubsets(root: string, { family, folder, axes }: (typeof packages)[number]): Subset[] {
  const base = join(root, "node_modules/@fontsource-variable", folder);
  const ranges = JSON.parse(readFileSync(join(base, "unicode.json"), "utf8")) as Record<
    string,
    string
  >;
  // The package lists the common letters last; the first file that serves a character draws it.
  return Object.entries(ranges)
    .toReversed()
    .map(([subset, written]) => ({
      family,
      file: join(base, `files/${folder}-${subset}-${axes}-normal.woff2`),
      ranges: written.split(",").map(parseRange),
    }));
}

/** `U+0102-0103` → [258, 259] */
function parseRange(range: string): [number, number] {
  const [from = 0, to = from] = range
    .replace("U+", "")
    .split("-")
    .map((code) => Number.parseInt(code, 16));
  return [from, to];
}

/** The fonts as Takumi takes them: a file is read when a card first needs it. */
export function fontsFor(root: string): NonNullable<RenderOptions["fonts"]> {
  return subsetsIn(root).map(({ family, file, ranges }) => ({
    name: family,
    key: file,
    data: () => readFile(file),
    unicodeRange: ranges,
  }));
}

const opened = new Map<string, Font>();

/** The first character of a text that neither font can draw. */
export function missingCharacter(root: string, text: string): string | undefined {
  for (const character of text.normalize("NFC")) {
    if (/\p{Default_Ignorable_Code_Point}/u.test(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    const drawn = subsetsIn(root).some(
      ({ file, ranges }) =>
        ranges.some(([from, to]) => code >= from && code <= to) &&
        open(file).hasGlyphForCodePoint(code),
    );
    if (!drawn) return character;
  }
  return undefined;
}

function open(file: string): Font {
  const font = opened.get(file) ?? (openSync(file) as Font);
  opened.set(file, font);
  return font;
}
