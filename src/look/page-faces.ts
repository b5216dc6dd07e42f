/** The faces in `src/styles/fonts.css` that are files: the fonts of the pages, as measurements need them. */
import { readFile } from "node:fs/promises";
import type { FontLoader } from "takumi-js";
import type { FontFace } from "./font-faces.ts";
import { readSheet } from "./style-sheets.ts";
import { fileAt } from "./typefaces.ts";

/** Returns the upright faces of a family that are files. */
export function facesOf(family: string, faces: readonly FontFace[]): FontFace[] {
  return faces.filter((face) => face.family === family && face.url && face.style === "normal");
}

/** Returns the absolute path of the file of a face. */
export function fileOf(face: FontFace | undefined): string {
  return fileAt(face?.url ?? "", readSheet("#styles/fonts.css").file);
}

/** Returns faces in the format of Takumi, and the family name that they have there. */
export function takumiFonts(faces: readonly FontFace[]): {
  family: string;
  fonts: FontLoader[];
} {
  // Takumi caches fonts by name, so the name is made from the files.
  const family = faces.map(fileOf).join(" ");
  const fonts = faces.map((face) => ({
    name: family,
    key: fileOf(face),
    data: () => readFile(fileOf(face)),
    unicodeRange: face.ranges.map(([from, to]): [number, number] => [from, to]),
  }));
  return { family, fonts };
}
