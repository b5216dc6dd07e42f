import { testRule } from "./cases.fixture.ts";

await testRule("link-text", {
  finds: [
    [
      "“here”",
      { text: "The report is [here](https://a.example/)." },
      "[here]",
      /“here” do not say/,
    ],
    [
      "“Click here”",
      { text: "[Click here!](https://a.example/) for the report." },
      "[Click",
      /do not say/,
    ],
    ["“this”", { text: "See [this](source:reuters) on it." }, "[this]", /do not say/],
    ["“link”", { text: "The report ([link](https://a.example/))." }, "[link]", /do not say/],
    ["no words at all", { text: "The report [](https://a.example/) is out." }, "[]", /do not say/],
    [
      "a bare address",
      { text: "The report is at https://a.example/report today." },
      "https://",
      /bare address/,
    ],
    [
      "an address as its own words",
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
