/**
 * Updates the measurements that depend on the typefaces. These are the metrics of the fallback
 * fonts in `src/styles/fonts.css`, which pages use until their own fonts have loaded, and the widths of letters on
 * maps.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { list, parse } from "postcss";
import { fontFaces, unquoted, type FontFace } from "./font-faces.ts";
import letterWidths from "./letter-widths.json" with { type: "json" };
import { facesOf, fileOf, takumiFonts } from "./page-faces.ts";
import { LookError, readSheet, tokens } from "./style-sheets.ts";
import { textWidths } from "./text-widths.ts";
import { openFont, sans } from "./typefaces.ts";

const sample =
  "Engineers reopened the old bridge on Monday. Two of the outlets say that it had been closed for about three years; a third one, which quotes the ministry, says four.";

/** Fallback fonts, with the average width of a character of the sample in ems. */
const fallbackFonts = new Map([
  ["Times New Roman", 0.3964],
  ["Times New Roman Bold", 0.422],
  ["Arial", 0.4386],
  ["Arial Bold", 0.4731],
  ["Arial Narrow", 0.3598],
  ["Arial Narrow Bold", 0.388],
]);

/** Numbers that are off by less than this share are left alone: some were tuned by eye, and maps should not change needlessly. */
const tolerance = { size: 0.01, letters: 0.06 };

/** The contents of `src/styles/fonts.css` and of `src/look/letter-widths.json`. */
export interface Measurements {
  css: string;
  letters: typeof letterWidths;
}

/**
 * Measures the typefaces.
 * @param css the text of `src/styles/fonts.css`
 * @throws {LookError} if a family has no file, or the width of a fallback font is unknown
 */
export async function measureTypefaces(css: string): Promise<Measurements> {
  const sheet = parse(css);
  const faces = fontFaces(sheet);
  for (const face of faces.filter(({ url }) => !url)) {
    await adjust(face, filesOf(replacedBy(face.family), faces));
  }
  const letters = await lettersOf(filesOf(sans, faces));
  return { css: sheet.toString(), letters };
}

/** Adjusts a fallback font to the metrics of the faces that it replaces. */
async function adjust({ family, local, weights, rule }: FontFace, faces: FontFace[]) {
  const known = fallbackFonts.get(local[0] ?? "");
  if (!known) {
    const names = [...fallbackFonts.keys()].join(", ");
    throw new LookError(
      `src/styles/fonts.css  ${family}\n  The first local() has to be one of ${names}.`,
    );
  }
  const [width = 0] = await widthsOf([sample], faces, (weights[0] + weights[1]) / 2);
  const measured = width / sample.length / known;
  const { ascent, descent, lineGap, unitsPerEm } = openFont(fileOf(faces[0]));
  rule.walkDecls("size-adjust", (declaration) => {
    const now = Number.parseFloat(declaration.value) / 100;
    const size = isNear(now, measured, tolerance.size) ? now : Number(measured.toFixed(3));
    const em = unitsPerEm * size;
    declaration.value = percent(size);
    rule.walkDecls("ascent-override", (one) => void (one.value = percent(ascent / em)));
    rule.walkDecls("descent-override", (one) => void (one.value = percent(-descent / em)));
    rule.walkDecls("line-gap-override", (one) => void (one.value = percent(lineGap / em)));
  });
}

/** Measures groups of similar letters: each group gets the width of its widest letter in the heaviest weight. */
function lettersOf(faces: FontFace[]): Promise<Measurements["letters"]> {
  const heaviest = Math.max(...faces.map(({ weights }) => weights[1]));
  return Promise.all(
    letterWidths.map(async ({ letters, width }) => {
      // Measured between other letters, because a space at the end of a line has no width.
      const texts = ["nn", ...Array.from(letters, (letter) => `n${letter}n`)];
      const [pair = 0, ...widths] = await widthsOf(texts, faces, heaviest);
      const widest = Math.max(...widths) - pair;
      const near = isNear(width, widest, tolerance.letters);
      return { letters, width: near ? width : Math.ceil(100 * widest) / 100 };
    }),
  );
}

function filesOf(family: string, faces: readonly FontFace[]): FontFace[] {
  const found = facesOf(family, faces);
  if (found.length > 0) return found;
  throw new LookError(`src/styles/fonts.css\n  No @font-face has a file of “${family}”.`);
}

/** Returns the family before a fallback font in `src/styles/tokens.css`. */
function replacedBy(fallback: string): string {
  let family: string | undefined;
  parse(tokens).walkDecls(/^--(?:serif|sans)$/, ({ value }) => {
    const stack = list.comma(value).map(unquoted);
    family ??= stack[stack.indexOf(fallback) - 1];
  });
  if (!family)
    throw new LookError(`src/styles/tokens.css\n  No family is followed by “${fallback}”.`);
  return family;
}

/** Returns the widths of texts in ems. */
function widthsOf(texts: string[], faces: FontFace[], weight: number): Promise<number[]> {
  const { family, fonts } = takumiFonts(faces);
  return textWidths(texts, { fontFamily: JSON.stringify(family), fontWeight: weight }, fonts);
}

function isNear(value: number, measured: number, share: number): boolean {
  return Math.abs(value / measured - 1) < share;
}

function percent(value: number): string {
  return `${Number((100 * value).toFixed(1))}%`;
}

/**
 * Measures the typefaces, and writes what has changed.
 * @throws {LookError} when a style sheet does not have what it needs
 */
export async function updateMeasurements(): Promise<void> {
  const { file, css } = readSheet("#styles/fonts.css");
  const measured = await measureTypefaces(css);
  await writeFile(file, measured.css);
  const lines = measured.letters.map(
    ({ letters, width }) => `  { "letters": ${JSON.stringify(letters)}, "width": ${width} }`,
  );
  await writeFile(join(import.meta.dirname, "letter-widths.json"), `[\n${lines.join(",\n")}\n]\n`);
}
