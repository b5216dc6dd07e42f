import type { Rule } from "../rule.ts";

/** In characters: what fits on three lines of a share card. Search engines show about the first 60 to 70. */
const most = 110;

export const headlineLong: Rule = {
  id: "headline-long",
  reason: "Share cards and search results truncate long headlines.",
  check({ passages }) {
    return passages
      .filter(({ part, text }) => part === "headline" && text.length > most)
      .map((passage) => ({
        line: passage.lineAt(0),
        field: passage.field,
        wrong: `The headline has ${passage.text.length} characters. Search results truncate it: “${passage.text.slice(0, 60).trimEnd()}…”`,
        right: `Use at most ${most} characters, with the important words in the first 60.`,
      }));
  },
};
