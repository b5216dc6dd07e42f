/** The building blocks of the drawings: nodes of Takumi, with the paper's colors and type. */
import { container, image, text as textNode } from "takumi-js/helpers";
import type { Declarations, Node, TextNode } from "takumi-js";
import { cardSize } from "./card.ts";
import { palette } from "#look/palette.ts";
import { sans, serif } from "#look/typefaces.ts";

/** The light colors, because an image cannot follow the reader's color scheme. */
export const colors = palette.light;

/** White space around a card, and between its columns. */
export const margin = { x: 56, top: 40, bottom: 44 } as const;

export interface Size {
  width: number;
  height: number;
}

/** A whole card, its parts from top to bottom. */
export function sheet(...children: (Node | undefined)[]): Node {
  return box(
    {
      ...cardSize,
      padding: `${margin.top}px ${margin.x}px 0`,
      flexDirection: "column",
      position: "relative",
      backgroundColor: colors.paper,
    },
    ...children,
  );
}

export function box(style: Declarations, ...children: (Node | undefined)[]): Node {
  return container({
    style: { display: "flex", flexShrink: 0, ...style },
    children: children.filter((child) => child !== undefined),
  });
}

/** A line in the font of labels; if it is too long, it ends in an ellipsis. */
export function label(words: string, style: Declarations): TextNode {
  return line(words, { ...labelStyle, ...style });
}

export const labelStyle: Declarations = { fontFamily: [sans, serif].join(", ") };

/** A line in the font of headlines. */
export function heading(words: string, style: Declarations): TextNode {
  return line(words, { ...headingStyle, ...style });
}

/**
 * The style of headlines. Its optical size is always that of large type: letters are wider in smaller optical
 * sizes, and what is measured at one font size has to apply to the others.
 */
export const headingStyle: Declarations = {
  fontFamily: [serif, sans].join(", "),
  fontVariationSettings: '"opsz" 30',
  fontWeight: 750,
  letterSpacing: "-0.012em",
  wordSpacing: "0.05em",
};

/** The style of decks: lighter, and without the spacing of headlines. */
export const deckStyle: Declarations = {
  ...headingStyle,
  fontWeight: 400,
  letterSpacing: 0,
  wordSpacing: 0,
};

/** Lines from `fitText`, in the font of headlines. */
export function headings(lines: readonly string[], style: Declarations): TextNode[] {
  return lines.map((words) => heading(words, { overflow: "visible", ...style }));
}

/** The sign of a source: solid if it is first-hand, open if it relies on another. */
export function stroke(firstHand: boolean, size: Size, border: number): Node {
  return box({
    ...size,
    border: `${border}px solid ${colors.pencil}`,
    backgroundColor: firstHand ? colors.pencil : colors.paper,
  });
}

function line(words: string, style: Declarations): TextNode {
  return textNode({
    text: words.normalize("NFC"),
    style: {
      color: colors.ink,
      whiteSpace: "nowrap",
      overflow: "hidden",
      textOverflow: "ellipsis",
      flexShrink: 0,
      // Leaves room for descenders, which `overflow: hidden` would cut off.
      lineHeight: 1.3,
      ...style,
    },
  });
}

/** A horizontal rule as wide as its container. */
export function rule(height: number): Node {
  return box({ width: "100%", height, backgroundColor: colors.ink });
}

/** An SVG drawing. */
export function drawing(svg: string, { width, height }: Size): Node {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  return image({ src, width, height, style: { flexShrink: 0 } });
}
