import { testRule } from "./cases.fixture.ts";

await testRule("link-text", {
  finds: [
    [
      "“here”",
      { text: "The report is [here](https://a.example/)." },
      "[here]",
      /“here” does not say/,
    ],
    [
      "“Click here”",
      { text: "[Click here!](https://a.example/) for the report." },
      "[Click",
      /does not say/,
    ],
    ["“this”", { text: "See [this](source:reuters) on it." }, "[this]", /does not say/],
    ["“link”", { text: "The report ([link](https://a.example/))." }, "[link]", /does not say/],
    [
      "an empty link text",
      { text: "The report [](https://a.example/) is out." },
      "[]",
      /does not say/,
    ],
    [
      "a bare address",
      { text: "The report is at https://a.example/report today." },
      "https://",
      /bare address/,
    ],
    [
      "an address as link text",
      { text: "It is at [www.a.example/x](https://www.a.example/x)." },
      "www.",
      /bare address/,
    ],
  ],
  leaves: [
    ["an outlet's name", { text: "So [Reuters](source:reuters) reports." }],
    [
      "words that say where it leads",
      {
        text: "The [governor's statement](https://a.example/) is [here and there](https://a.example/b) different.",
      },
    ],
    ["a mail address", { text: "Write to desk@roundup.example about it." }],
  ],
});
