import { dots, heading, solid } from "./dots.ts";
import { tones, type Picture } from "./sheet.ts";

const kept = 22;

/** Iran's centrifuges as the AP counts them, a hundred to a dot: now, and under the deal. */
export function centrifuges(): Picture {
  return {
    shapes: dots(200, 0, solid(tones.middle)) + dots(61, kept, solid(tones.ink)),
    lines: [
      ...heading({
        column: 0,
        figure: "20,000",
        qualifier: "almost",
        lines: [
          { text: "centrifuges now", as: "label" },
          { text: "Each dot stands for 100", as: "note" },
        ],
      }),
      ...heading({
        column: kept,
        figure: "6,104",
        lines: [
          { text: "the limit", as: "label" },
          { text: "for ten years", as: "label" },
        ],
      }),
    ],
  };
}
