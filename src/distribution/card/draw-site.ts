import type { Node } from "takumi-js";
import { cardSize, type SiteCard } from "./card.ts";
import { fitText } from "./measure.ts";
import {
  box,
  colors,
  deckStyle,
  headings,
  headingStyle,
  label,
  margin,
  rule,
  sheet,
  stroke,
} from "./nodes.ts";

const width = cardSize.width - 2 * margin.x;
const sizes = Array.from({ length: 60 }, (_, index) => 180 - 2 * index);
const nameStyle = { ...headingStyle, fontWeight: 800, letterSpacing: "-0.02em" };
const leading = 1.28;

/** Draws the card of the paper: the masthead of its front page, with the nameplate as wide as the page. */
export async function drawSite(card: SiteCard): Promise<Node> {
  const name = await fitText(
    card.masthead,
    { width, height: 190, sizes, leading: 0.98 },
    nameStyle,
  );
  const text = await fitText(
    card.description,
    { width: 940, height: 220, sizes: [44, 40, 36, 32, 28], leading },
    deckStyle,
  );
  return sheet(
    box(
      { flexDirection: "column", flexGrow: 1 },
      label(card.host, { fontSize: 28, fontWeight: 500, lineHeight: "44px" }),
      rule(2),
      ...headings(name.lines, { ...nameStyle, fontSize: name.size, lineHeight: 1.2 }),
      box({ height: 14 }),
      rule(6),
      box(
        { flexDirection: "column", paddingTop: 32 },
        ...headings(text.lines, {
          ...deckStyle,
          fontSize: text.size,
          lineHeight: leading,
          color: colors.soft,
        }),
      ),
    ),
    strokes(),
  );
}

/** The emblem of the paper: two first-hand sources, and one that relies on another. */
function strokes(): Node {
  return box(
    { gap: 10, paddingBottom: margin.bottom },
    ...[true, true, false].map((firstHand) => stroke(firstHand, { width: 20, height: 56 }, 4)),
  );
}
