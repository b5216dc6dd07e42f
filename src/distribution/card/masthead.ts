import type { Node } from "takumi-js";
import { cardSize } from "./card.ts";
import type { Fitted } from "./fit.ts";
import { fitName } from "./fit-name.ts";
import { box, headings, headingStyle, label, margin, rule } from "./nodes.ts";

/** The width reserved for the label at the end of the masthead, in pixels. */
const edge = 260;

const nameStyle = { ...headingStyle, fontWeight: 800, letterSpacing: "-0.014em" };

/** The same on every card of the paper. */
const fitted = new Map<string, Promise<Fitted>>();

/** Draws the nameplate with a label at its end, above a thick rule as on the pages. */
export async function masthead(name: string, end: string): Promise<Node> {
  const width = cardSize.width - 2 * margin.x;
  const room = { width: width - edge, height: 46, largest: 46, leading: 1 };
  const fitting = fitted.get(name) ?? fitName(name, room, nameStyle);
  fitted.set(name, fitting);
  const { size, lines } = await fitting;
  return box(
    { flexDirection: "column", width },
    box(
      { flexDirection: "column", justifyContent: "flex-end", height: 60 },
      box(
        { justifyContent: "space-between", alignItems: "baseline" },
        box(
          { flexDirection: "column" },
          ...headings(lines, { ...nameStyle, fontSize: size, lineHeight: 1.3 }),
        ),
        label(end, { fontSize: 28, fontWeight: 500, maxWidth: edge }),
      ),
    ),
    rule(5),
  );
}
