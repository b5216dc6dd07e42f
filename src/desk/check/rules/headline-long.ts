import type { Rule } from "../rule.ts";

/** Characters: three lines on the share card; a search engine shows about the first 60 to 70. */
const most = 110;

export const headlineLong: Rule = {
  id: "headline-long",
  reason: "Share cards and search results cut a long headline off.",
  check({ passages }) {
    return passages
      .filter(({ part, text }) => part === "headline" && text.length > most)
      .map((passage) => ({
        line: passage.lineAt(0),
        field: passage.field,
        wrong: `The headline has ${passage.text.length} characters; it will be cut after “${passage.text.slice(0, 60).trimEnd()}…” in a search result.`,
        right: `Use at most ${most}, the important words among the first 60.`,
      }));
  },
};
