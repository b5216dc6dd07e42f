import type { APIRoute, GetStaticPaths } from "astro";
import { publicDir } from "astro:config/server";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { coloredIcon } from "#look/icon.ts";

// The paper's icon for software without SVG support: public/favicon.svg in the sizes of home screens.
const sizes = { "icon-192": 192, "icon-512": 512, "apple-touch-icon": 180 };

export const getStaticPaths = (() =>
  Object.entries(sizes).map(([icon, size]) => ({
    params: { icon },
    props: { size },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) => {
  const drawing = coloredIcon(fileURLToPath(publicDir)) ?? "";
  // The drawing is 32 units wide, at 72 per inch. It is rendered at the final size, not scaled up from 32 pixels.
  const icon = await sharp(Buffer.from(drawing), { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();
  return new Response(new Uint8Array(icon), { headers: { "content-type": "image/png" } });
};
