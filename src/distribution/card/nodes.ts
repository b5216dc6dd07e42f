/** The building blocks of the drawings: nodes of Takumi, with the paper's colors and type. */
import { container, image, text as textNode } from "takumi-js/helpers";
import type { Declarations, Node, TextNode } from "takumi-js";
import { cardSize } from "./card.ts";
import { sans, serif } from "#look/typefaces.ts";

/** The light colors of src/styles/tokens.css: a picture cannot ask how dark its reader's screen is. */
export const colors = {
  paper: "#f7f7f3",
  ink: "#16171b",
  soft: "#45474e",
  line: "#c6c7c2",
  land: "#e6e6e0",
  pencil: "#1b3da8",
} as const;

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

/** A line of the labels' font; too long a line ends in an ellipsis. */
export function label(words: string, style: Declarations): TextNode {
  return line(words, { ...labelStyle, ...style });
}

export const labelStyle: Declarations = { fontFamily: [sans, serif].join(", ") };

/** A line of the headlines' font. */
export function heading(words: string, style: Declarations): TextNode {
  return line(words, { ...headingStyle, ...style });
}

/**
 * How headlines are set, and measured: with the optical size of large type throughout, since letters are
 * wider in small ones, and what is measured at one size has to hold for the others.
 */
export const headingStyle: Declarations = {
  fontFamily: [serif, sans].join(", "),
  fontVariationSettings: '"opsz" 30',
  fontWeight: 750,
  letterSpacing: "-0.012em",
  wordSpacing: "0.05em",
};

/** How decks are set: lighter, and without the spacing of headlines. */
export const deckStyle: Declarations = {
  ...headingStyle,
  fontWeight: 400,
  letterSpacing: 0,
  wordSpacing: 0,
};

/** Lines that were fitted into their room, in the headlines' font. */
export function headings(lines: readonly string[], style: Declarations): TextNode[] {
  return lines.map((words) => heading(words, { overflow: "visible", ...style }));
}

/** The sign of a source: solid when it is first-hand, open when it leans on another. */
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
      // Room for descenders, which are cut off with whatever overflows.
      lineHeight: 1.3,
      ...style,
    },
  });
}

/** A horizontal rule as wide as what it stands in. */
export function rule(height: number): Node {
  return box({ width: "100%", height, backgroundColor: colors.ink });
}

/** A drawing in SVG. */
export function drawing(svg: string, { width, height }: Size): Node {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  return image({ src, width, height, style: { flexShrink: 0 } });
}
