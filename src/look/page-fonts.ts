/** The fonts of the pages, with the addresses that Vite gives them. Only code that Vite bundles can import this. */
import { parse } from "postcss";
import css from "#styles/fonts.css?inline";
import { fontFaces } from "./font-faces.ts";
import { sans } from "./typefaces.ts";

/** Upright faces with a file. */
export const pageFonts = fontFaces(parse(css)).flatMap(({ family, style, weights, url }) =>
  url && style === "normal" ? [{ family, weights, url }] : [],
);

/** The addresses of the labels' fonts. */
export const labelFonts = pageFonts.filter(({ family }) => family === sans).map(({ url }) => url);
