import { getImage } from "astro:assets";
import type { Crop } from "#distribution/structured-data.ts";
import { positionOf, type Focus } from "#newsroom/focus.ts";
import type { Picture } from "#newsroom/newsroom.ts";
import { asJpeg } from "./picture.ts";

/** The aspect ratios that search engines ask for, as width by height. */
const shapes = [
  [16, 9],
  [4, 3],
  [1, 1],
] as const;

const widest = 1600;

/**
 * Crops a picture to every aspect ratio, each as large as the original allows.
 * @param address the address of the site
 * @param focus the point that stays visible; the center if there is none
 */
export function cropsOf(src: Picture, address: string, focus: Focus | undefined): Promise<Crop[]> {
  return Promise.all(
    shapes.map(async ([across, down]) => {
      const width = Math.floor(Math.min(widest, src.width, (src.height * across) / down));
      const height = Math.floor((width * down) / across);
      const image = await getImage({
        src: src as never,
        width,
        height,
        fit: "cover",
        ...(focus && { position: positionOf(focus) }),
        ...asJpeg,
        layout: "none",
      });
      return { url: new URL(image.src, address).href, width, height };
    }),
  );
}
