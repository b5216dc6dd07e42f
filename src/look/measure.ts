/**
 * `npm run typefaces`: after a typeface was replaced, measures what depends on the widths of its letters. These
 * are the local fonts in `src/styles/fonts.css`, in which pages are set until their own fonts have come, and the
 * room that names take up on maps.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { list, parse } from "postcss";
import { measure, type RenderOptions } from "takumi-js";
import { container, text } from "takumi-js/helpers";
import { fontFaces, unquoted, type FontFace } from "./font-faces.ts";
import letterWidths from "./letter-widths.json" with { type: "json" };
import { LookError, readSheet, tokens } from "./style-sheets.ts";
import { fileAt, openFont, sans } from "./typefaces.ts";

const sample =
  "Engineers reopened the old bridge on Monday. Two of the outlets say that it had been closed for about three years; a third one, which quotes the ministry, says four.";

/** How wide a character of the sample is on average, in ems, in fonts that most systems have. */
const localFonts = new Map([
  ["Times New Roman", 0.3964],
  ["Times New Roman Bold", 0.422],
  ["Arial", 0.4386],
  ["Arial Bold", 0.4731],
  ["Arial Narrow", 0.3598],
  ["Arial Narrow Bold", 0.388],
]);

/** A number that is off by less than this share stays: it was tuned by eye, or maps would change for next to nothing. */
const tolerance = { stretch: 0.01, letters: 0.06 };

/** The contents of `src/styles/fonts.css` and of `src/look/letter-widths.json`. */
export interface Measurements {
  css: string;
  letters: typeof letterWidths;
}

/**
 * Corrects all measurements.
 * @param css `src/styles/fonts.css`, or another text in its place
 * @throws {LookError} when a family has no file, or a local font is not one of those whose widths are known
 */
export async function measureTypefaces(css: string): Promise<Measurements> {
  const sheet = parse(css);
  const faces = fontFaces(sheet);
  for (const face of faces.filter(({ url }) => !url)) {
    await stretch(face, facesOf(replacedBy(face.family), faces));
  }
  const letters = await lettersOf(facesOf(sans, faces));
  return { css: sheet.toString(), letters };
}

/** Gives a local font the measures of the faces that it takes the place of. */
async function stretch({ family, local, weights, rule }: FontFace, faces: FontFace[]) {
  const known = localFonts.get(local[0] ?? "");
  if (!known) {
    const names = [...localFonts.keys()].join(", ");
    throw new LookError(
      `src/styles/fonts.css  ${family}\n  Begin with one of these local fonts: ${names}.`,
    );
  }
  const [width = 0] = await widthsOf([sample], faces, (weights[0] + weights[1]) / 2);
  const measured = width / sample.length / known;
  const { ascent, descent, lineGap, unitsPerEm } = openFont(fileOf(faces[0]));
  rule.walkDecls("size-adjust", (declaration) => {
    const now = Number.parseFloat(declaration.value) / 100;
    const size = isNear(now, measured, tolerance.stretch) ? now : Number(measured.toFixed(3));
    const em = unitsPerEm * size;
    declaration.value = percent(size);
    rule.walkDecls("ascent-override", (one) => void (one.value = percent(ascent / em)));
    rule.walkDecls("descent-override", (one) => void (one.value = percent(-descent / em)));
    rule.walkDecls("line-gap-override", (one) => void (one.value = percent(lineGap / em)));
  });
}

/** Groups of similar letters, each as wide as its widest letter in the heaviest weight. */
function lettersOf(faces: FontFace[]): Promise<Measurements["letters"]> {
  const heaviest = Math.max(...faces.map(({ weights }) => weights[1]));
  return Promise.all(
    letterWidths.map(async ({ letters, width }) => {
      // Between others: at the end of a line, a space would have no width.
      const texts = ["nn", ...Array.from(letters, (letter) => `n${letter}n`)];
      const [pair = 0, ...widths] = await widthsOf(texts, faces, heaviest);
      const widest = Math.max(...widths) - pair;
      const near = isNear(width, widest, tolerance.letters);
      return { letters, width: near ? width : Math.ceil(100 * widest) / 100 };
    }),
  );
}

/** The upright faces of a family that have a file. */
function facesOf(family: string, faces: readonly FontFace[]): FontFace[] {
  const found = faces.filter(
    (face) => face.family === family && face.url && face.style === "normal",
  );
  if (found.length === 0) {
    throw new LookError(`src/styles/fonts.css\n  No @font-face has a file of “${family}”.`);
  }
  return found;
}

/** The family that stands before a local one in `src/styles/tokens.css`. */
function replacedBy(local: string): string {
  let family: string | undefined;
  parse(tokens).walkDecls(/^--(?:serif|sans)$/, ({ value }) => {
    const stack = list.comma(value).map(unquoted);
    family ??= stack[stack.indexOf(local) - 1];
  });
  if (!family) throw new LookError(`src/styles/tokens.css\n  No family is followed by “${local}”.`);
  return family;
}

function fileOf(face: FontFace | undefined): string {
  return fileAt(face?.url ?? "", readSheet("#styles/fonts.css").file);
}

/** How wide texts are, in ems. */
async function widthsOf(texts: string[], faces: FontFace[], weight: number): Promise<number[]> {
  const fontSize = 1000;
  // Takumi keeps fonts by their names: the same family may come from other files.
  const name = faces.map(fileOf).join(" ");
  const fonts: RenderOptions["fonts"] = faces.map((face) => ({
    name,
    key: fileOf(face),
    data: () => readFile(fileOf(face)),
    unicodeRange: face.ranges.map(([from, to]) => [from, to]),
  }));
  const style = {
    fontFamily: JSON.stringify(name),
    fontWeight: weight,
    fontSize,
    whiteSpace: "pre",
  };
  const lines = container({
    style: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
    children: texts.map((words) => text({ text: words, style })),
  });
  const { children } = await measure(lines, { width: 1_000_000, height: fontSize, fonts });
  return children.map(
    ({ runs }) => runs.reduce((end, { x, width }) => Math.max(end, x + width), 0) / fontSize,
  );
}

function isNear(value: number, measured: number, share: number): boolean {
  return Math.abs(value / measured - 1) < share;
}

function percent(value: number): string {
  return `${Number((100 * value).toFixed(1))}%`;
}

if (import.meta.main) {
  const { file, css } = readSheet("#styles/fonts.css");
  const measured = await measureTypefaces(css);
  await writeFile(file, measured.css);
  const lines = measured.letters.map(
    ({ letters, width }) => `  { "letters": ${JSON.stringify(letters)}, "width": ${width} }`,
  );
  await writeFile(join(import.meta.dirname, "letter-widths.json"), `[\n${lines.join(",\n")}\n]\n`);
}
