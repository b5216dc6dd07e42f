import type { Node } from "takumi-js";
import { cardSize, type SiteCard } from "./card.ts";
import { fitName } from "./fit-name.ts";
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
const nameStyle = { ...headingStyle, fontWeight: 800, letterSpacing: "-0.02em" };
const nameRoom = { width, height: 190, largest: 180, leading: 1 };
const deckRoom = { width: 940, sizes: [44, 40, 36, 32, 28, 24, 20], leading: 1.28 };

/** The height for name and description: what the other parts and the space between them leave, in pixels. */
const below = 376;

/** Draws the card of the paper: the masthead of its front page, with the nameplate as wide as the page. */
export async function drawSite(card: SiteCard): Promise<Node> {
  const name = await fitName(card.masthead, nameRoom, nameStyle);
  const padding = name.size / 10;
  const height = below - name.lines.length * name.size * nameRoom.leading - 2 * padding;
  const text = await fitText(card.description, { ...deckRoom, height }, deckStyle);
  return sheet(
    box(
      { flexDirection: "column", flexGrow: 1 },
      label(card.host, { fontSize: 28, fontWeight: 500, lineHeight: "44px" }),
      rule(2),
      box(
        { flexDirection: "column", paddingTop: padding, paddingBottom: padding },
        ...headings(name.lines, {
          ...nameStyle,
          fontSize: name.size,
          lineHeight: nameRoom.leading,
        }),
      ),
      box({ height: 14 }),
      rule(6),
      box(
        { flexDirection: "column", paddingTop: 32 },
        ...headings(text.lines, {
          ...deckStyle,
          fontSize: text.size,
          lineHeight: deckRoom.leading,
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
