import { testRule } from "./cases.fixture.ts";

await testRule("quotation-unattributed", {
  finds: [
    [
      "a quotation that names nobody",
      { text: "> We shall hold the bridge.\n\nSo it was said." },
      "> We shall hold the bridge.",
      /neither a speaker nor a source/,
    ],
    [
      "the second of two quotations",
      { text: "> One.\n> — Ali Hassan, to [Reuters](source:reuters)\n\n> Two words." },
      "> Two words.",
      /neither/,
    ],
    ["a rule instead of a dash", { text: "> One.\n> ---- Ali Hassan" }, "> One.", /neither/],
  ],
  leaves: [
    ["a speaker with a source", { text: "> One.\n> — Ali Hassan, to [Reuters](source:reuters)" }],
    ["a speaker alone", { text: "> One.\n> — Ali Hassan, engineer" }],
    [
      "an attribution behind two hyphens",
      { text: "> One.\n> -- Ali al-Sarai, to [Reuters](source:reuters)" },
    ],
    ["a speaker behind three hyphens", { text: "> One.\n> --- Ali Hassan, engineer" }],
    ["a speaker behind an en dash", { text: "> One.\n>\n> – Ali Hassan, engineer" }],
    ["a source alone", { text: "> One.\n> — [Reuters](source:reuters)" }],
  ],
});
