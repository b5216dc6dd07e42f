import type { Node } from "takumi-js";
import type { Tally } from "#newsroom/views/summary.ts";
import { cardSize, type ArticleCard } from "./card.ts";
import { mapDrawing } from "./map-drawing.ts";
import { masthead } from "./masthead.ts";
import { fitText } from "./measure.ts";
import { box, colors, headings, label, margin, sheet, stroke, type Size } from "./nodes.ts";
import { photographIn } from "./photograph.ts";

/** The columns, in pixels. The attribution line is in the middle of the gap, as on the pages. */
const who = 336;
const gap = 68;
const what = cardSize.width - 2 * margin.x - gap - who;

/** The area below the masthead. */
const top = 108;
const height = cardSize.height - top - margin.bottom;
const above = 22;

/** The height and font size of a row, for outlets and all other labels, and the tick of an outlet. */
const row = 37;
const small = 28;
const tick = { length: 24, height: 4 };

/** The space above and below the headline, its font sizes, and its line height. */
const aside = { before: 12, after: 20 };
const sizes = [88, 84, 80, 76, 72, 68, 64, 60, 56, 52, 48, 44, 40, 36, 32, 28, 24];
const leading = 1.02;

/** Draws the card of an article: what happened left of the attribution line, and who says so right of it. */
export async function drawArticle(card: ArticleCard): Promise<Node> {
  const rows = card.outlets.length + (card.more > 0 ? 1 : 0);
  const room = { width: who, height: height - above - rows * row - 18 };
  return sheet(
    await masthead(card.masthead, card.date),
    column(
      { left: margin.x, width: what },
      label(card.kicker, {
        fontSize: small,
        fontWeight: 600,
        lineHeight: `${row}px`,
        maxWidth: what,
      }),
      await headline(card.headline),
      tally(card.tally),
    ),
    box({
      position: "absolute",
      left: margin.x + what + gap / 2,
      top,
      width: 2,
      height,
      backgroundColor: colors.line,
    }),
    column(
      { right: margin.x, width: who },
      box({ flexGrow: 1, alignItems: "flex-start" }, await illustration(card, room)),
      ...card.outlets.map(outlet),
      card.more > 0 ? label(`and ${card.more} more`, moreStyle) : undefined,
    ),
  );
}

const moreStyle = {
  fontSize: small,
  lineHeight: `${row}px`,
  color: colors.soft,
  marginLeft: 36,
} as const;

function column(
  place: { left?: number; right?: number; width: number },
  ...children: (Node | undefined)[]
): Node {
  return box(
    { position: "absolute", top, height, flexDirection: "column", paddingTop: above, ...place },
    ...children,
  );
}

async function headline(words: string): Promise<Node> {
  const space = height - above - 2 * row - aside.before - aside.after;
  const { size, lines } = await fitText(words, {
    width: what,
    height: space,
    sizes,
    leading,
  });
  return box(
    { flexDirection: "column", marginTop: aside.before, flexGrow: 1 },
    ...headings(lines, { fontSize: size, lineHeight: leading }),
  );
}

function tally({ strokes, words }: Tally): Node {
  return box(
    { alignItems: "center", height: row },
    box({ gap: 5 }, ...strokes.map((firstHand) => stroke(firstHand, { width: 10, height: 24 }, 2))),
    label(words, { fontSize: small, color: colors.soft, marginLeft: 14 }),
  );
}

/** An outlet, connected to the attribution line by a tick. */
function outlet({ number, name, sources }: ArticleCard["outlets"][number]): Node {
  const count = sources > 1 ? `(${sources})` : "";
  return box(
    { height: row, alignItems: "center", position: "relative" },
    box({
      position: "absolute",
      left: -gap / 2,
      top: (row - tick.height) / 2,
      width: tick.length,
      height: tick.height,
      backgroundColor: colors.pencil,
    }),
    label(String(number), { fontSize: small, fontWeight: 700, color: colors.pencil, width: 36 }),
    label(name, { fontSize: small, fontWeight: 600, maxWidth: who - (count ? 84 : 36) }),
    count ? label(count, { fontSize: small, color: colors.soft, marginLeft: 8 }) : undefined,
  );
}

async function illustration(
  { photograph, focus, map }: ArticleCard,
  room: Size,
): Promise<Node | undefined> {
  if (photograph) {
    const height = Math.min(room.height, Math.round((room.width * 3) / 4));
    return photographIn(photograph, { width: room.width, height }, focus);
  }
  return map && mapDrawing(map.drawing, map.place, room);
}
