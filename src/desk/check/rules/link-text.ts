import { plainWords } from "../../normalize.ts";
import type { Rule } from "../rule.ts";

const saysNothing = new Set(
  "here|click here|click|this|that|link|this link|the link|read more|more|read here|see here|read this|find out more|learn more|source|website|site|web page|page|this page|this site|article|this article|story|this story".split(
    "|",
  ),
);

export const linkText: Rule = {
  id: "link-text",
  reason:
    "The words of a link are what a screen reader lists and what a reader decides by; they name where it leads.",
  check({ links }) {
    return links.flatMap(({ words, url, line, field }) => {
      const plain = plainWords(words);
      const bare = /^(?:https?:\/\/|www\.)\S+$/i.test(words.trim());
      // Fields hold addresses without words.
      if (field !== "" || (!bare && plain !== "" && !saysNothing.has(plain))) return [];
      return [
        {
          line,
          field: "",
          wrong: bare
            ? `The bare address ${words.trim()} stands in the text.`
            : `The words “${words}” do not say where the link leads.`,
          right: url.startsWith("source:")
            ? `Link the words that name the outlet: [Reuters reports](${url}).`
            : `Link the words that name what is there: [the governor's statement](${url}).`,
        },
      ];
    });
  },
};
