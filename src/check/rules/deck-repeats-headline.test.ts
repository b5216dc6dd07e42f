import { testRule } from "./cases.fixture.ts";

const both = (headline: string, deck: string) => ({ fields: { headline, deck } });

await testRule("deck-repeats-headline", {
  finds: [
    [
      "the same words",
      both("Engineers reopen the old bridge", "Engineers reopen the old bridge."),
      "deck",
      /repeats/,
    ],
    [
      "the same words in a longer sentence",
      both(
        "Baghdad sends Shiite militias to Ramadi",
        "The government in Baghdad is sending Shiite militias to Ramadi, officials say.",
      ),
      "deck",
      /5 of its 5 words/,
    ],
  ],
  leaves: [
    [
      "a deck that adds information",
      both(
        "Baghdad sends Shiite militias to Ramadi",
        "A day after the city fell, the prime minister signs an order that he had resisted.",
      ),
    ],
    [
      "a deck that shares a name",
      both(
        "Baghdad sends Shiite militias to Ramadi",
        "Ramadi fell on Sunday; the militias are already on their way.",
      ),
    ],
    [
      "a short headline",
      both("Palmyra falls", "Palmyra falls to Islamic State after a week of fighting."),
    ],
  ],
});
