import { testRule } from "./cases.fixture.ts";

const words =
  "We worked through the night, and now the trucks can cross again in both directions without a stop.";

await testRule("quotation-speaker", {
  finds: [
    [
      "a paragraph that is a quotation",
      { text: `The road is closed.\n\n"${words}"\n\nTraffic is heavy.` },
      "We worked",
      /Nobody says this quotation of 18 words: “We worked/,
    ],
    [
      "a sentence behind a citation",
      { text: `The bridge is open, [Reuters reports](source:reuters). “${words}” Trucks wait.` },
      "We worked",
      /Nobody says/,
    ],
    [
      "words woven into a sentence",
      {
        text: 'The aim is "to bring the two banks of the river together for the first time in years".',
      },
      "The aim",
      /of 15 words/,
    ],
    [
      "the second quotation of a paragraph",
      {
        text: `"It is open," he said. The road on the other bank is closed. "${words}" Traffic is heavy.`,
      },
      "We worked",
      /Nobody says/,
    ],
  ],
  leaves: [
    ["a speaker in the sentence", { text: `"${words}" the engineer said.` }],
    ["a speaker before a colon", { text: `Ali Hassan, an engineer: "${words}"` }],
    ["a citation in the sentence", { text: `"${words}", in the words of [the AP](source:ap).` }],
    ["a person in the sentence before", { text: `Ali Hassan was tired. "${words}"` }],
    ["a pronoun in the sentence before", { text: `Her men were tired. "${words}"` }],
    ["a surname in the sentence before", { text: `The news pleased Hassan. "${words}"` }],
    ["a speaker in the sentence after", { text: `"${words}" So Hassan said on Monday.` }],
    ["a speaker in the paragraph before", { text: `Hassan told the council of it.\n\n"${words}"` }],
    ["a second sentence", { text: `"It is open," said Hassan. "${words}"` }],
    [
      "a quotation of two paragraphs",
      { text: `"${words}\n\n"${words.replace("night", "day")}" the engineer said.` },
    ],
    ["a document", { text: `The order reads: "${words}"` }],
    ["short words", { text: 'The aim is "to bring the banks together".' }],
    ["a block quotation", { text: `> ${words}\n> — Ann, to [the AP](source:ap)` }],
  ],
});
