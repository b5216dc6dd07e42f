import { image } from "takumi-js/helpers";
import type { Node } from "takumi-js";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { cropAt, positionOf, type Focus } from "#newsroom/focus.ts";
import type { Picture } from "#newsroom/newsroom.ts";
import type { Size } from "./nodes.ts";

/**
 * Returns the absolute path of a picture's file. Astro stores it in a property that is not enumerable, so that
 * it is not in JSON or on a page.
 * @throws {Error} if the picture does not have that property
 */
export function fileOf(picture: Picture): string {
  const { fsPath } = picture as Picture & { fsPath?: string };
  if (!fsPath) throw new Error(`The picture ${picture.src} does not have a file.`);
  return fsPath;
}

/**
 * Draws a picture, rotated upright and cropped to a size in pixels.
 * @param focus the point that stays visible; the center if there is none
 */
export async function photographIn(
  picture: Picture,
  size: Size,
  focus: Focus | undefined,
): Promise<Node> {
  const bytes = await readFile(fileOf(picture));
  const { autoOrient: upright } = await sharp(bytes).metadata();
  const src = await sharp(bytes)
    .autoOrient()
    .extract(cropAt(upright, size, focus ? positionOf(focus) : "50% 50%"))
    .resize(size.width, size.height)
    .png()
    .toBuffer();
  return image({ src, ...size });
}
