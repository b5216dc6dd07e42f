/** Astro's image service, which also crops around a point: `position: "62% 30%"`. Sharp only knows sides and corners. */
import type { ImageTransform, LocalImageService } from "astro";
import standard from "astro/assets/services/sharp";
import sharp from "sharp";
import { cropAt } from "#newsroom/focus.ts";

const point = /^\d+(?:\.\d+)?% \d+(?:\.\d+)?%$/;

const service: LocalImageService = {
  ...standard,
  async transform(bytes, options, ...more) {
    const { width, height, position, ...others } = options as ImageTransform & { src: string };
    if (!width || !height || !position || !point.test(position))
      return standard.transform(bytes, options, ...more);
    const { autoOrient: upright } = await sharp(bytes).metadata();
    const part = await sharp(bytes)
      .autoOrient()
      .extract(cropAt(upright, { width, height }, position))
      .png()
      .toBuffer();
    return standard.transform(part, { ...others, width, height }, ...more);
  },
};

export default service;
