import type { Node } from "takumi-js";
import { cardSize, type SubjectCard } from "./card.ts";
import { masthead } from "./masthead.ts";
import { fitText } from "./measure.ts";
import { box, colors, deckStyle, headings, label, margin, rule, sheet } from "./nodes.ts";

const width = cardSize.width - 2 * margin.x;
const above = 36;
const between = 20;
const foot = 96;

/** The height left for name and deck between the masthead and the foot, in pixels. */
const room = cardSize.height - 108 - above - between - foot - margin.bottom;

const name = { width, sizes: [112, 104, 96, 88, 80, 72, 64, 56, 48, 40, 32], leading: 1 };
const deck = { width: 940, sizes: [40, 36, 32, 28, 26, 24, 22], leading: 1.28 };

/** Roughly the number of characters on a line of the deck at its smallest size. */
const perLine = 80;

/** Draws the card of a section, story, or person: the head of its page. */
export async function drawSubject(card: SubjectCard): Promise<Node> {
  const least = Math.ceil(card.deck.length / perLine) * 22 * deck.leading;
  const title = await fitText(card.name, { ...name, height: Math.min(room - least, 224) });
  const left = room - title.size * title.lines.length * name.leading;
  const text = await fitText(card.deck, { ...deck, height: left }, deckStyle);
  return sheet(
    await masthead(card.masthead, card.label),
    box(
      { flexDirection: "column", paddingTop: above, gap: between, flexGrow: 1 },
      box(
        { flexDirection: "column" },
        ...headings(title.lines, { fontSize: title.size, lineHeight: name.leading }),
      ),
      box(
        { flexDirection: "column" },
        ...headings(text.lines, {
          ...deckStyle,
          fontSize: text.size,
          lineHeight: deck.leading,
          color: colors.soft,
        }),
      ),
    ),
    box({ flexDirection: "column", width, paddingBottom: margin.bottom }, footOf(card)),
  );
}

/** The number of articles and, for a story, their positions in time, to scale as on its page. */
function footOf({ count, span }: SubjectCard): Node {
  if (!span) return label(count, { fontSize: 28, color: colors.soft });
  return box(
    { flexDirection: "column", width, gap: 10 },
    box(
      { width, height: 32, position: "relative", alignItems: "flex-end" },
      ...span.ticks.map((tick) =>
        box({
          position: "absolute",
          left: Math.round(tick * (width - 6)),
          top: 0,
          width: 6,
          height: 32,
          backgroundColor: colors.ink,
        }),
      ),
      rule(2),
    ),
    box(
      { justifyContent: "space-between", width },
      ...[span.first, count, span.last].map((words) =>
        label(words, { fontSize: 28, color: colors.soft }),
      ),
    ),
  );
}
