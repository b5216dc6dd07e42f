import type { Declarations } from "takumi-js";
import { fit, piecesOf, type Fitted, type Room } from "./fit.ts";
import { textWidths } from "#look/text-widths.ts";
import { fonts } from "#look/typefaces.ts";
import { headingStyle } from "./nodes.ts";

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
    const [pair = 0, apart = 0, hyphen = 0, ...widths] = await textWidths(probes, style, fonts);
    const fitted = fit(pieces, { pieces: widths, space: apart - pair, hyphen }, room);
    if (fitted) return fitted;
  }
  throw new Error(`“${text}” does not fit on a share card. Shorten it.`);
}
