/**
 * The size of the nameplate. A style sheet cannot fit a text to a line, so the name of the paper is measured when the
 * site is built.
 */
import { parse } from "postcss";
import type { Declarations, RenderOptions } from "takumi-js";
import { fontFaces } from "./font-faces.ts";
import { lineOf, unitsOf } from "./line-breaks.ts";
import { facesOf, fileOf, takumiFonts } from "./page-faces.ts";
import { readSheet } from "./style-sheets.ts";
import { textWidths } from "./text-widths.ts";
import { fonts as cardFonts, openFont, sans, serif } from "./typefaces.ts";

/** A name broken into lines so that the longest is as short as can be. */
export interface Setting {
  lines: string[];
  /** The width of the longest line, in ems. */
  width: number;
}

/**
 * Returns a name in one line, and in more for as long as that makes the longest line shorter.
 * @param style its weight and spacing, with the family
 * @param fonts the files of the family
 */
export async function settingsOf(
  name: string,
  style: Declarations,
  fonts: NonNullable<RenderOptions["fonts"]>,
): Promise<Setting[]> {
  const units = unitsOf(name);
  const lines = units.flatMap((_, start) =>
    units.slice(start).map((_, more) => ({ start, end: start + more + 1 })),
  );
  const texts = lines.map(({ start, end }) => lineOf(units.slice(start, end)));
  const widths = await textWidths(texts, style, fonts);

  const settings: Setting[] = [];
  // The best way to set the units before each index in the current number of lines.
  let best = new Map<number, Setting>([[0, { lines: [], width: 0 }]]);
  for (let count = 1; count <= units.length; count++) {
    const next: typeof best = new Map();
    for (const [index, { start, end }] of lines.entries()) {
      const before = best.get(start);
      if (!before) continue;
      const width = Math.max(before.width, widths[index] ?? 0);
      if (width <= (next.get(end)?.width ?? Infinity))
        next.set(end, { lines: [...before.lines, texts[index] ?? ""], width });
    }
    const whole = next.get(units.length);
    if (whole && whole.width < (settings.at(-1)?.width ?? Infinity)) settings.push(whole);
    best = next;
  }
  return settings;
}

/** The nameplate in `src/styles/front.css`: its type, and how far it hangs out of its line, in ems. */
const type = { fontWeight: 800, letterSpacing: "-0.036em", wordSpacing: "0.05em" };
const hanging = 0.035;

/** How much of a line is filled: less if readers see letters in another typeface because ours lacks them. */
const filled = { ours: 0.997, others: 0.95 };

/** Letters have to be this large, in rem and in addition as a share of the width, or the name is set in more lines. */
const least = { rem: 1.3, share: 0.028 };

/** More lines have to make the letters larger by this factor: “The Washington” is hardly shorter with “Post” below it. */
export const gain = 1.3;

const sheets = new Map<string, Promise<string>>();

/**
 * Returns a style sheet with the size of the nameplate: `--fit` is the font size at which the name fills the width of
 * the masthead, as a share of that width. The narrower the masthead, the more lines the name is set in.
 * @param name the name of the paper
 */
export function nameplateStyle(name: string): Promise<string> {
  const sheet = sheets.get(name) ?? styleOf(name);
  sheets.set(name, sheet);
  return sheet;
}

async function styleOf(name: string): Promise<string> {
  const faces = facesOf(serif, fontFaces(parse(readSheet("#styles/fonts.css").css)));
  const { family, fonts } = takumiFonts(faces);
  // Cards have more letters, and a font where pages use one of the reader's system.
  const families = faces.length > 0 ? [family, serif, sans] : [serif, sans];
  const fontFamily = families.map((one) => JSON.stringify(one)).join(", ");
  const settings = await settingsOf(name, { ...type, fontFamily }, [...fonts, ...cardFonts]);
  const ours = faces.some((face) => hasGlyphs(fileOf(face), name));
  const width = ours ? filled.ours : filled.others;
  return fitRules(settings.map((setting) => width / (setting.width - hanging)));
}

/** @param fits the share for one line, and for each number of lines after it */
function fitRules(fits: readonly number[]): string {
  const useful: number[] = [];
  for (const fit of fits) {
    const fewer = useful.at(-1) ?? 0;
    // A smaller share of the width is too small in every masthead.
    if (fewer <= least.share) useful.splice(-1, 1, fit);
    else if (fit >= gain * fewer) useful.push(fit);
  }
  return useful
    .map((fit, index) => {
      const rule = `.nameplate{--fit:${Math.floor(fit * 1e4) / 1e4}}`;
      const fewer = useful[index - 1];
      if (!fewer) return rule;
      return `@container (width<${Math.round(least.rem / (fewer - least.share))}rem){${rule}}`;
    })
    .join("");
}

function hasGlyphs(file: string, text: string): boolean {
  const font = openFont(file);
  return Array.from(text.normalize("NFC")).every((one) =>
    font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0),
  );
}
