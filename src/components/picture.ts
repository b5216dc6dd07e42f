import { getImage } from "astro:assets";
import type { Picture } from "#newsroom/newsroom.ts";

/** The widths in CSS pixels, times two for dense screens, that a picture is shown at. */
const widths = [360, 576, 720, 1152, 1600];

export interface PictureOptions {
  /** Text alternative, already escaped for an attribute. */
  alt: string;
  /** The `sizes` attribute: how wide the picture stands on which screen. */
  sizes: string;
  /** Whether it is the first thing that a reader sees, and must not wait. */
  eager?: boolean;
}

/** A picture as `<picture>` in AVIF and WebP with a PNG or JPEG to fall back on, its dimensions given. */
export async function pictureMarkup(
  src: Picture,
  { alt, sizes, eager = false }: PictureOptions,
): Promise<string> {
  const fitting = [
    ...new Set([...widths.filter((width) => width < src.width), Math.min(src.width, 1600)]),
  ];
  const inFormat = (format: string) =>
    getImage({
      src: src as never,
      widths: fitting,
      width: Math.min(src.width, 1152),
      format,
      layout: "none",
    });
  const fallback = src.format === "png" ? "png" : "jpeg";
  const [avif, webp, plain] = await Promise.all([
    inFormat("avif"),
    inFormat("webp"),
    inFormat(fallback),
  ]);
  const source = (type: string, { srcSet }: Awaited<ReturnType<typeof inFormat>>) =>
    `<source type="image/${type}" srcset="${srcSet.attribute}" sizes="${sizes}">`;
  const { width, height } = plain.attributes as { width: number; height: number };
  const loading = eager ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"';
  return `<picture>${source("avif", avif)}${source("webp", webp)}<img src="${plain.src}" alt="${alt}" width="${width}" height="${height}" ${loading}></picture>`;
}
