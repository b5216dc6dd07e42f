import { testRule } from "./cases.fixture.ts";

await testRule("quotation-marks-mixed", {
  finds: [
    [
      "curly marks in a straight text",
      { text: 'He said "no" and "never".\n\nThen “perhaps”.' },
      "Then “perhaps”.",
      /4 straight quotation marks .* 2 curly ones/,
    ],
    [
      "a straight apostrophe in a curly text",
      { text: "The city’s “old” bridge.\n\nThe town's new one." },
      "The town's",
      /3 curly .* 1 straight/,
    ],
    [
      "both kinds in the fields",
      { fields: { headline: "“No” to Iraq’s bridge", deck: "The town's engineers wait." } },
      "deck",
      /The fields/,
    ],
  ],
  leaves: [
    ["straight marks throughout", { text: `He said "no" and 'never' to the town's men.` }],
    ["curly marks throughout", { text: "He said “no” to the town’s men." }],
    [
      "straight marks in the text and curly ones in the fields",
      { fields: { headline: "“No” to Iraq’s bridge" }, text: 'He said "no" to the town\'s men.' },
    ],
    [
      "code and addresses",
      {
        text: "The town’s site is `a's` at <https://a.example/?q='x'> and [there](https://a.example/it's).",
      },
    ],
    [
      "titles of sources",
      {
        fields: {
          headline: "Iraq’s bridge",
          sources: [
            {
              id: "reuters",
              outlet: "reuters",
              kind: "wire",
              says: "It is open.",
              title: "Iraq's 'bridge'",
            },
            { id: "ap", outlet: "associated-press", kind: "wire", says: "It is long." },
          ],
        },
      },
    ],
  ],
});
