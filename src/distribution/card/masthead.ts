import type { Node } from "takumi-js";
import { cardSize } from "./card.ts";
import { fitText } from "./measure.ts";
import { box, heading, headingStyle, label, margin, rule } from "./nodes.ts";

/** The width reserved for the label at the end of the masthead, in pixels. */
const edge = 260;

const nameStyle = { ...headingStyle, fontWeight: 800, letterSpacing: "-0.014em" };

/** Draws the nameplate with a label at its end, above a thick rule as on the pages. */
export async function masthead(name: string, end: string): Promise<Node> {
  const width = cardSize.width - 2 * margin.x;
  const { size, lines } = await fitText(
    name,
    { width: width - edge, height: 48, sizes: [46, 42, 38, 34, 30, 26, 22, 18], leading: 1 },
    nameStyle,
  );
  return box(
    { flexDirection: "column", width },
    box(
      { flexDirection: "column", justifyContent: "flex-end", height: 60 },
      box(
        { justifyContent: "space-between", alignItems: "baseline" },
        heading(lines.join(" "), { ...nameStyle, fontSize: size }),
        label(end, { fontSize: 28, fontWeight: 500, maxWidth: edge }),
      ),
    ),
    rule(5),
  );
}
