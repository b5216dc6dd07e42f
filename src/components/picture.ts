import { getImage } from "astro:assets";
import { isGrayDrawing } from "#distribution/drawing.ts";
import { palette } from "#look/palette.ts";
import { escapeHtml } from "#newsroom/escape-html.ts";
import type { Picture } from "#newsroom/newsroom.ts";

/** The widths of the files in pixels: the widths at which pictures are shown, and twice those for dense screens. */
const widths = [360, 576, 720, 1152, 1600];

export interface PictureOptions {
  /** Text alternative, plain text. */
  alt: string;
  /** The `title` attribute, plain text. */
  title?: string;
  /** The `sizes` attribute: how wide the picture is on which screen. */
  sizes: string;
  /** Whether the picture is at the top of the page and must load first. */
  eager?: boolean;
}

/** The options for a picture in JPEG, in which transparent parts would be black. */
export const asJpeg = { format: "jpeg", background: palette.light.paper };

/** The options for the file of a picture that every browser and feed reader can show. */
export function asFallback(src: Picture) {
  return {
    src: src as never,
    width: Math.min(src.width, 1152),
    layout: "none" as const,
    ...(src.format === "png" ? { format: "png" } : asJpeg),
  };
}

/** Returns a `<picture>` with AVIF, WebP, and a PNG or JPEG as fallback, and with its dimensions. */
export async function pictureMarkup(
  src: Picture,
  { alt, title = "", sizes, eager = false }: PictureOptions,
): Promise<string> {
  const fitting = [
    ...new Set([...widths.filter((width) => width < src.width), Math.min(src.width, 1600)]),
  ];
  const fallback = { ...asFallback(src), widths: fitting };
  const [avif, webp, plain] = await Promise.all([
    getImage({ ...fallback, format: "avif" }),
    getImage({ ...fallback, format: "webp" }),
    getImage(fallback),
  ]);
  const source = (type: string, { srcSet }: typeof plain) =>
    `<source type="image/${type}" srcset="${srcSet.attribute}" sizes="${sizes}">`;
  const { width, height } = plain.attributes as { width: number; height: number };
  const loading = eager ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"';
  const titled = title ? ` title="${escapeHtml(title)}"` : "";
  const drawing = (await isGrayDrawing(src)) ? ' class="drawing"' : "";
  return `<picture${drawing}>${source("avif", avif)}${source("webp", webp)}<img src="${plain.src}" alt="${escapeHtml(alt)}"${titled} width="${width}" height="${height}" ${loading}></picture>`;
}
