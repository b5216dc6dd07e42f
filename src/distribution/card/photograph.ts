import { image } from "takumi-js/helpers";
import type { Node } from "takumi-js";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import type { Picture } from "#newsroom/newsroom.ts";
import type { Size } from "./nodes.ts";

/**
 * The file of a picture that the build has taken in, an absolute path. Astro keeps it beside the address,
 * where neither JSON nor a page sees it.
 */
export function fileOf(picture: Picture): string {
  const { fsPath } = picture as Picture & { fsPath?: string };
  if (!fsPath) throw new Error(`The picture ${picture.src} has no file.`);
  return fsPath;
}

/** A picture, upright and cut to a size. */
export async function photographIn(picture: Picture, { width, height }: Size): Promise<Node> {
  const src = await sharp(await readFile(fileOf(picture)))
    .rotate()
    .resize(width, height, { fit: "cover" })
    .png()
    .toBuffer();
  return image({ src, width, height });
}
