import sharp from "sharp";

/** A small picture in PNG. */
export const png = await sharp({
  create: { width: 8, height: 6, channels: 3, background: "red" },
})
  .png()
  .toBuffer();
