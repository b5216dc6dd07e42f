/** The fonts of the pages with their final URLs. Only code that Vite bundles can import this module. */
import { parse } from "postcss";
import css from "#styles/fonts.css?inline";
import { fontFaces } from "./font-faces.ts";
import { sans } from "./typefaces.ts";

/** The upright fonts that are files. */
export const pageFonts = fontFaces(parse(css)).flatMap(({ family, style, weights, url }) =>
  url && style === "normal" ? [{ family, weights, url }] : [],
);

/** The URLs of the fonts for labels. */
export const labelFonts = pageFonts.filter(({ family }) => family === sans).map(({ url }) => url);
