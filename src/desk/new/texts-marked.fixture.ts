/** What the drafts of the Markdown and HTML files in texts/ have to say. */
import { flour, reopens, slug, type Expected } from "./texts.fixture.ts";

export const markedTexts: Record<string, Expected> = {
  "below-title.md": {
    slug: "traders-count-what-the-flood-took",
    headline: "Traders count what the flood took",
    deck: "Flour, fuel and nine days of work are gone.",
    place: "ramadi",
    outlets: ["associated-press"],
    words: "AP",
    text: [/stored it by the river, the council/],
    left: [/Share this article/, /Subscribe to our newsletter/],
  },
  "blog-export.md": {
    slug: "flight-370-what-we-know",
    headline: "Flight #370: what we know",
    outlets: ["bbc-news"],
    words: "another outlet",
    text: [
      /^The bridge is \*open\*, \[the BBC\]\(source:bbc-news\) says\.$/m,
      /a picture was here \(The bridge in May\), https:\/\/files\.example\.org/,
      /^- one\n- two$/m,
    ],
    left: [/markup: more/],
  },
  "fragment.html": {
    slug,
    headline: reopens,
    outlets: ["reuters", "bbc-news"],
    text: [/is \*\*open\*\* again/, /^- one lane\n- walking pace$/m],
  },
  "key-value-head.md": {
    slug: "traders-count-what-the-flood-took",
    headline: "Traders count what the flood took",
    deck: "Flour, fuel and nine days of work",
    outlets: ["time"],
    words: "The Harbor Gazette",
    text: [/\*The Harbor Gazette\* has found/],
    left: [/not in content\/topics: trade/],
  },
  "saved-page.html": {
    slug,
    headline: reopens,
    deck: `${flour}, and nobody knows for how long.`,
    place: "ramadi",
    outlets: ["reuters", "bbc-news"],
    words: "Reuters",
    text: [/^\| Northern \| 400 \|$/m, /^## What was repaired$/m, /\*no money\*/],
    left: [/Most read/, /All rights reserved/, /Advertisement/],
  },
  "toml-head.md": {
    slug: "council-finds-money-for-the-second-lane",
    headline: "Council finds money for the second lane",
    deck: "Work begins within a week, its treasurer says.",
    outlets: ["the-hill", "associated-press"],
    text: [
      /\*\*for the rails\*\*/,
      /a picture was here \(The second lane in May\. — Ali Example\/AFP\)/,
    ],
    left: [/template tag: \{\{< youtube abc >\}\}/],
  },
  "word.html": {
    slug,
    headline: reopens,
    deck: `${flour}.`,
    outlets: ["reuters", "the-hill"],
    text: [/^- One lane now\n- A second lane in June$/m],
  },
  "yaml-head.md": {
    slug,
    headline: reopens,
    deck: `${flour}.`,
    outlets: ["reuters", "bbc-news", "reuters"],
    text: [
      /is \*\*open\*\* again, \[Reuters reports\]\(source:reuters\).*\[\^1\]$/m,
      /\| Northern \| 400 \|/,
      /^\[\^1\]: /m,
      /^- the rails\n {2}- on both sides$/m,
      /\[Reuters piece\]\(source:reuters-2\)/,
    ],
    left: [/layout: post/, /markup: \.\.\/older\.html/],
  },
};
