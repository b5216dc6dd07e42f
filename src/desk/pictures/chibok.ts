import { dots, heading, open, solid } from "./dots.ts";
import { tones, type Picture } from "./sheet.ts";

const escaped = 23;

/** The 276 girls taken from Chibok, by the count of AFP: 219 missing, 57 escaped within hours. */
export function chibok(): Picture {
  return {
    shapes: dots(219, 0, solid(tones.ink)) + dots(57, escaped, open),
    lines: [
      ...heading({
        column: 0,
        figure: "219",
        lines: [
          { text: "missing, of 276 girls", as: "label" },
          { text: "taken on 14 April 2014", as: "label" },
        ],
      }),
      ...heading({
        column: escaped,
        figure: "57",
        lines: [
          { text: "escaped", as: "label" },
          { text: "within hours", as: "label" },
        ],
      }),
    ],
  };
}
