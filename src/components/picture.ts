import { getImage } from "astro:assets";
import { escapeHtml } from "#newsroom/escape-html.ts";
import type { Picture } from "#newsroom/newsroom.ts";

/** The widths of the files in pixels: the widths at which pictures are shown, and twice those for dense screens. */
const widths = [360, 576, 720, 1152, 1600];

export interface PictureOptions {
  /** Text alternative, plain text. */
  alt: string;
  /** The `sizes` attribute: how wide the picture is on which screen. */
  sizes: string;
  /** Whether the picture is at the top of the page and must load first. */
  eager?: boolean;
}

/** Returns a `<picture>` with AVIF, WebP, and a PNG or JPEG as fallback, and with its dimensions. */
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
  return `<picture>${source("avif", avif)}${source("webp", webp)}<img src="${plain.src}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" ${loading}></picture>`;
}
