import { measure } from "takumi-js";
import type { Declarations } from "takumi-js";
import { fit, piecesOf, type Fitted, type Room } from "./fit.ts";
import { fonts } from "#look/typefaces.ts";
import { box, heading, headingStyle } from "./nodes.ts";

/** Widths are measured at this font size; in ems, they apply to every size of a headline. */
const probe = 100;

/** From how many characters on words are split; shorter words only where the text does not fit otherwise. */
const longWords = [24, 12, 6];

/**
 * Fits a text into a box, in the font of headlines unless `style` says otherwise.
 * @throws {Error} if the text does not fit at all
 */
export async function fitText(
  text: string,
  room: Room,
  style: Declarations = headingStyle,
): Promise<Fitted> {
  for (const longest of longWords) {
    const pieces = piecesOf(text, longest);
    const probes = ["nn", "n n", "-", ...pieces.map((piece) => piece.text)];
    const [pair = 0, apart = 0, hyphen = 0, ...widths] = await widthsOf(probes, style);
    const fitted = fit(pieces, { pieces: widths, space: apart - pair, hyphen }, room);
    if (fitted) return fitted;
  }
  throw new Error(`“${text}” does not fit on a share card. Shorten it.`);
}

async function widthsOf(texts: string[], style: Declarations): Promise<number[]> {
  const { children } = await measure(
    box(
      { flexDirection: "column", alignItems: "flex-start" },
      ...texts.map((text) => heading(text, { ...style, fontSize: probe })),
    ),
    { width: 100_000, height: probe, fonts, emoji: "from-font" },
  );
  return children.map(
    ({ runs }) => runs.reduce((end, run) => Math.max(end, run.x + run.width), 0) / probe,
  );
}
