/** The sheet all pictures are drawn on: its size, tones and lettering, and how it is printed. */
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { Renderer } from "takumi-js/node";

export const width = 1600;
export const height = 900;

/** Stays free on all four sides, since the sheet also stands on dark pages. */
export const margin = 80;

export const tones = {
  paper: "#f7f7f3",
  land: "#e6e6e0",
  line: "#c6c7c2",
  middle: "#8a8c91",
  soft: "#45474e",
  ink: "#16171b",
};

/** `baseline` is where the letters stand in a line that is as high as their type size, in em. */
const faces = {
  serif: { file: "piazzolla/files/piazzolla-latin-opsz-normal.woff2", baseline: 0.9 },
  italic: { file: "piazzolla/files/piazzolla-latin-opsz-italic.woff2", baseline: 0.9 },
  sans: { file: "archivo-narrow/files/archivo-narrow-latin-wght-normal.woff2", baseline: 0.8615 },
};

interface Lettering {
  face: keyof typeof faces;
  size: number;
  weight: number;
  color: string;
  /** Extra space between letters, in em. */
  tracking?: number;
}

/** Nothing is set smaller than 52: a phone shows the sheet at a little over a fifth of its size. */
const letterings = {
  figure: { face: "serif", size: 136, weight: 750, color: tones.ink, tracking: -0.01 },
  measure: { face: "serif", size: 88, weight: 750, color: tones.ink, tracking: -0.01 },
  label: { face: "sans", size: 56, weight: 600, color: tones.ink },
  note: { face: "sans", size: 56, weight: 500, color: tones.soft },
  scale: { face: "sans", size: 52, weight: 500, color: tones.soft },
  city: { face: "sans", size: 60, weight: 700, color: tones.ink },
  subject: { face: "sans", size: 52, weight: 600, color: tones.ink, tracking: 0.08 },
  country: { face: "sans", size: 52, weight: 500, color: tones.soft, tracking: 0.08 },
  sea: { face: "italic", size: 52, weight: 400, color: tones.soft },
} satisfies Record<string, Lettering>;

const qualifierSize = 0.64;

/** A line of text. `y` is its baseline; `x` is its start, its middle or its end. */
export interface Line {
  text: string;
  x: number;
  y: number;
  as: keyof typeof letterings;
  align?: "left" | "center" | "right";
  /** What qualifies a number stands before it, smaller and lighter. */
  qualifier?: string | undefined;
}

/** What a picture consists of: shapes as SVG elements, and lettering over them. */
export interface Picture {
  shapes: string;
  lines: Line[];
}

/** Loads the paper's typefaces and returns the function that turns a picture into a PNG. */
export async function openPress(): Promise<(picture: Picture) => Promise<Buffer>> {
  const renderer = new Renderer();
  for (const [name, { file }] of Object.entries(faces)) {
    const path = new URL(`../../../node_modules/@fontsource-variable/${file}`, import.meta.url);
    await renderer.registerFont({ name, data: await readFile(path) });
  }
  return async ({ shapes, lines }) => {
    const sheet = {
      type: "container" as const,
      style: { position: "relative", width, height, backgroundColor: tones.paper },
      children: [drawing(shapes), ...lines.map(lettered)],
    };
    const drawn = await renderer.render(sheet, { width, height });
    return sharp(drawn).png({ palette: true, effort: 10, compressionLevel: 9 }).toBuffer();
  };
}

function drawing(shapes: string) {
  return {
    type: "image" as const,
    src: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`,
    width,
    height,
    style: { position: "absolute", left: 0, top: 0 },
  };
}

function word(text: string, fontSize: number, fontWeight: number) {
  return { type: "text" as const, text, style: { display: "inline", fontSize, fontWeight } };
}

function lettered({ text, x, y, as, align = "left", qualifier }: Line) {
  const { face, size, weight, color, tracking = 0 }: Lettering = letterings[as];
  return {
    type: "container" as const,
    style: {
      display: "block",
      position: "absolute",
      left: { left: x, center: x - width / 2, right: x - width }[align],
      top: y - size * faces[face].baseline,
      width,
      textAlign: align,
      whiteSpace: "nowrap",
      lineHeight: 1,
      fontFamily: face,
      fontSize: size,
      // The renderer does not choose the optical size by itself; 30 is the cut for display.
      fontVariationSettings: '"opsz" 30',
      letterSpacing: `${tracking}em`,
      // Piazzolla is spaced tightly at this optical size.
      wordSpacing: face === "serif" ? "0.06em" : 0,
      color,
    },
    children: [
      ...(qualifier ? [word(`${qualifier} `, size * qualifierSize, 400)] : []),
      word(text, size, weight),
    ],
  };
}
