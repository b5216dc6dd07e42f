import { plainWords } from "../normalize.ts";
import type { Rule } from "../rule.ts";

const uselessTexts = new Set(
  "here|click here|click|this|that|link|this link|the link|read more|more|read here|see here|read this|find out more|learn more|source|website|site|web page|page|this page|this site|article|this article|story|this story".split(
    "|",
  ),
);

export const linkText: Rule = {
  id: "link-text",
  reason:
    "Screen readers list links by their text, and readers choose by it, so it has to name the target.",
  check({ links }) {
    return links.flatMap(({ words, url, line, field }) => {
      const plain = plainWords(words);
      const bare = /^(?:https?:\/\/|www\.)\S+$/i.test(words.trim());
      // A link in a field is an address without a text.
      if (field !== "" || (!bare && plain !== "" && !uselessTexts.has(plain))) return [];
      return [
        {
          line,
          field: "",
          wrong: bare
            ? `The text contains a bare address: ${words.trim()}`
            : `The link text “${words}” does not say where the link leads.`,
          right: url.startsWith("source:")
            ? `Put the link on words that name the outlet: [Reuters reports](${url}).`
            : `Put the link on words that name the target: [the governor's statement](${url}).`,
        },
      ];
    });
  },
};
