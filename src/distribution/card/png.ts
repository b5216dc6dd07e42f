import sharp from "sharp";
import { render, type Node } from "takumi-js";
import { fonts } from "#look/typefaces.ts";
import { cardSize } from "./card.ts";

/** Messaging apps ignore pictures larger than this many bytes. */
const maxBytes = 300_000;

/** Pictures up to this many bytes need no further compression. */
const smallEnough = 120_000;

/**
 * Renders a drawing as PNG. The same drawing always gives the same bytes.
 * @throws {Error} if the PNG is too large
 */
export async function pngOf(drawing: Node): Promise<Buffer> {
  const png = await render(drawing, { ...cardSize, fonts, emoji: "from-font" });
  if (png.length <= smallEnough) return Buffer.from(png);
  const compressed = await sharp(png).png({ palette: true, effort: 7 }).toBuffer();
  if (compressed.length > maxBytes) {
    throw new Error(`A share card is too large: ${compressed.length} of ${maxBytes} bytes.`);
  }
  return compressed;
}
