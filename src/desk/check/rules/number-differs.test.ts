import { testRule } from "./cases.fixture.ts";

const lead = (fields: object) => ({
  lead: { src: "./b.png", alt: "A bridge", caption: "The bridge", credit: "A/B", ...fields },
});
const files = { "content/articles/2015/05/18/b.png": "" };
const text =
  "About 8,000 people fled and 19 strikes hit the camp, [Reuters reports](source:reuters). It lies 60 miles from Baghdad.";
const dispute = (says: string) => ({
  disputes: [
    {
      id: "how-far",
      question: "How far is it?",
      accounts: [
        { source: "reuters", says },
        { source: "ap", says: "about 80 miles" },
      ],
    },
  ],
});
const sources = [
  { id: "reuters", outlet: "reuters", kind: "wire", says: "Ramadi lies 60 miles from Baghdad." },
  { id: "ap", outlet: "associated-press", kind: "wire", says: "The queue is long." },
];

await testRule("number-differs", {
  finds: [
    [
      "another number in the headline",
      { fields: { headline: "9,000 people flee Ramadi" }, text },
      "headline",
      /“9,000” \(people\).*8,000/,
    ],
    [
      "another number in the deck, in a word",
      { fields: { deck: "The coalition flew twelve strikes." }, text },
      "deck",
      /“twelve” \(strike\).*19/,
    ],
    [
      "another number in a caption",
      { fields: lead({ caption: "Ramadi is 40 miles from Baghdad." }), text, files },
      "caption",
      /“40” \(mile\).*60/,
    ],
    [
      "another number in alt text",
      { fields: lead({ alt: "A sign: 65 miles to Baghdad" }), text, files },
      "alt",
      /“65”/,
    ],
    [
      "another number in the caption of a figure",
      {
        format: "mdx",
        files,
        text: `${text}\n\n<Figure caption="A map of the 18 strikes." credit="A/B">\n\n![A map of the camp](./b.png)\n\n</Figure>`,
      },
      "<Figure",
      /“18” \(strike\)/,
    ],
    [
      "an account that differs from its own source",
      { fields: { sources, ...dispute("about 70 miles") } },
      "70 miles",
      /“70”.*“reuters”.*“60”/,
    ],
  ],
  leaves: [
    ["the same number", { fields: { headline: "8,000 people flee, 19 strikes" }, text }],
    [
      "a number that the text spells out",
      { fields: { deck: "It is 60 miles away." }, text: "It is sixty miles away." },
    ],
    ["a number of something else", { fields: { headline: "147 students escape" }, text }],
    [
      "a number that only a dispute has",
      { fields: { headline: "Is Ramadi 80 miles away?", ...dispute("about 60 miles") }, text },
    ],
    [
      "dates, years and times",
      { fields: { headline: "On 15 May 2014 at 8:30 people fled" }, text },
    ],
    [
      "ordinals and compounds",
      { fields: { headline: "The 8th people's division, the 5-year plan" }, text },
    ],
    [
      "an account that agrees with its source",
      { fields: { sources, ...dispute("about 60 miles") } },
    ],
    [
      "two accounts of one source if one agrees",
      {
        fields: {
          sources,
          disputes: [
            {
              id: "how-far",
              question: "How far is it?",
              accounts: [
                { source: "reuters", says: "about 40 miles", note: "in a caption" },
                { source: "reuters", says: "about 60 miles" },
                { source: "ap", says: "about 80 miles" },
              ],
            },
          ],
        },
      },
    ],
  ],
});
