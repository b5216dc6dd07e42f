import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { palette } from "#look/palette.ts";
import type { Picture } from "#newsroom/newsroom.ts";
import { fileOf } from "./card/photograph.ts";

/** How many pixels of a side are looked at. */
const sample = 160;

/**
 * Whether a picture is a drawing in shades of gray on a light ground, such as a map or a diagram. On a dark page it
 * can be inverted: no color changes, and no photograph has one color over so much of it.
 */
export async function isGrayDrawing(picture: Picture): Promise<boolean> {
  if (picture.format !== "png") return false;
  const pixels = await sharp(await readFile(fileOf(picture)))
    .flatten({ background: palette.light.paper })
    .toColourspace("srgb")
    .resize(sample, sample, { fit: "inside", kernel: "nearest" })
    .raw()
    .toBuffer();
  const counts = new Map<number, number>();
  let colored = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) colored += 1;
    counts.set(green, (counts.get(green) ?? 0) + 1);
  }
  const all = pixels.length / 3;
  const [[ground, share] = [0, 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return colored < all / 100 && share > all * 0.3 && ground > 200;
}
