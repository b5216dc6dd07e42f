import type { APIRoute, GetStaticPaths } from "astro";
import { publicDir } from "astro:config/server";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

// The paper's icon for what does not draw SVG: public/favicon.svg, in the sizes of home screens.
const sizes = { "icon-192": 192, "icon-512": 512, "apple-touch-icon": 180 };

export const getStaticPaths = (() =>
  Object.entries(sizes).map(([icon, size]) => ({
    params: { icon },
    props: { size },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) => {
  const drawing = fileURLToPath(new URL("favicon.svg", publicDir));
  // SVG has 72 dots per inch and this one 32 units: drawn at the size itself, not scaled up from 32 dots.
  const icon = await sharp(drawing, { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();
  return new Response(new Uint8Array(icon), { headers: { "content-type": "image/png" } });
};
