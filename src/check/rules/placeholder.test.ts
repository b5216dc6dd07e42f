import { testRule } from "./cases.fixture.ts";

await testRule("placeholder", {
  finds: [
    [
      "a field",
      { fields: { status: "draft", deck: "TO CONFIRM: the deck" } },
      "deck",
      /confirmed yet: the deck/,
    ],
    [
      "a comment in the text",
      { text: "<!-- confirm: cites Reuters -->\n\nThe bridge is open." },
      "confirm",
      /cites Reuters/,
    ],
    ["words in the text", { text: "The bridge is TO CONFIRM open." }, "TO CONFIRM", /confirmed/],
  ],
  leaves: [
    ["the words in lowercase", { text: "Nobody was there to confirm: the bridge is open." }],
    ["another comment", { text: "<!-- from the sheets -->\n\nThe bridge is open." }],
  ],
});
