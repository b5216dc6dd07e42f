import { measure, type Declarations, type RenderOptions } from "takumi-js";
import { container, text } from "takumi-js/helpers";

/** Large, so that rounding to pixels does not matter. */
const fontSize = 1000;

/**
 * Returns the width of each text on one line, in ems.
 * @param style the family, weight and spacing
 * @param fonts the files of that family
 */
export async function textWidths(
  texts: readonly string[],
  style: Declarations,
  fonts: NonNullable<RenderOptions["fonts"]>,
): Promise<number[]> {
  const lines = container({
    style: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
    children: texts.map((words) =>
      text({ text: words.normalize("NFC"), style: { ...style, fontSize, whiteSpace: "pre" } }),
    ),
  });
  const room = { width: 1_000_000, height: fontSize };
  const { children } = await measure(lines, { ...room, fonts, emoji: "from-font" });
  return children.map(
    ({ runs }) => runs.reduce((end, { x, width }) => Math.max(end, x + width), 0) / fontSize,
  );
}
