import { testRule } from "./cases.fixture.ts";

const first =
  "Engineers worked through the night to bring the northern span back into place, and by noon the first trucks rolled across.";
const second =
  "The council had promised a new bridge for years, but the money went into roads on the other side of the valley.";
const short = "The bridge is open.";

await testRule("paragraph-repeated", {
  finds: [
    [
      "a paragraph",
      { text: `${first}\n\n${second}\n\n${first}` },
      first,
      /repeats the one in line/,
    ],
    [
      "a paragraph with other punctuation",
      { text: `${first}\n\n${second}\n\n${first.replace(",", " –").replace("noon", "Noon")}` },
      "place –",
      /repeats the one in line/,
    ],
    [
      "a paragraph that was edited in one place",
      { text: `${first}\n\n${second}\n\n${first.replace("by noon ", "early on Monday ")}` },
      "early on Monday",
      /repeats most of the one in line/,
    ],
    [
      "a sentence in two paragraphs",
      {
        text: `${first} ${short}\n\nNobody was hurt. ${second}\n\nTrucks wait, and their drivers sleep. ${first} Nobody from the ministry had come to see it. The cost is not known.`,
      },
      "Trucks wait,",
      /This sentence is in line \d+, too: “Engineers worked/,
    ],
    [
      "a sentence twice in one paragraph",
      { text: `${second} Trucks wait. ${second}` },
      "The council",
      /This sentence is in line/,
    ],
  ],
  leaves: [
    ["paragraphs about one thing", { text: `${first}\n\n${second}` }],
    ["a short refrain", { text: `${short}\n\n${first}\n\n${short}` }],
    [
      "a pull quote from the text",
      {
        format: "mdx",
        text: `${first}\n\n<PullQuote speaker="A" source="ap">${first}</PullQuote>\n\n${second}`,
      },
    ],
    ["a deck that the text takes up", { fields: { deck: first }, text: first }],
    [
      "two lists of places",
      {
        text: "- Arlen, on the northern bank of the river\n- Orlen, on the southern bank of the river",
      },
    ],
  ],
});
