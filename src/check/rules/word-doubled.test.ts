import { testRule } from "./cases.fixture.ts";

await testRule("word-doubled", {
  finds: [
    ["an article", { text: "The bridge over the the river is open." }, "the the", /“the the”/],
    ["a word at a line break", { text: "The bridge is\nis open." }, "The bridge is", /“is is”/],
    ["a capital at the beginning", { text: "The the bridge is open." }, "The the", /“The the”/],
    ["a noun", { text: "The bridge bridge is open." }, "bridge bridge", /“bridge bridge”/],
    ["a phrase", { text: "The bridge of the of the river." }, "of the of the", /“of the of the”/],
    [
      "a word across a link",
      { text: "It is open, says the [the AP](source:ap)." },
      "the [the",
      /“the the”/,
    ],
    [
      "a word in the deck",
      { fields: { deck: "Trucks wait on on both banks." } },
      "deck",
      /“on on”/,
    ],
    [
      "a name that also appears alone",
      { text: "Then Hassan Hassan spoke. Mr. Hassan left." },
      "Hassan Hassan",
      /“Hassan Hassan”/,
    ],
    [
      "a noun in a quotation",
      { text: 'He said: "It is the bridge bridge over the river."' },
      "bridge bridge",
      /“bridge bridge”/,
    ],
    ["a word in a quotation", { text: 'He said: "It is the the river."' }, "the the", /“the the”/],
  ],
  leaves: [
    ["one of each", { text: "The bridge over the river is open." }],
    [
      "the past perfect and a conjunction",
      { text: "He had had enough, and knew that that was so." },
    ],
    ["emphasis", { text: "It was very very late, and a long long way." }],
    [
      "a verb with its particle",
      { text: "She was sworn in in January; the march went on on Monday." },
    ],
    ["a clause as the subject", { text: "What the problem is is not known." }],
    ["two objects", { text: "The judge gave her her passport." }],
    [
      "words that a mark separates",
      { text: "No, no; the bridge: the bridge is old. Old men wait." },
    ],
    ["idioms", { text: "It grew more and more and more, day after day after day." }],
    ["names that are double", { text: "From Bora Bora to Walla Walla, and back to Bora Bora." }],
    ["a name that is a verb", { text: "Will will come." }],
    ["a title", { text: "It is clear, according to To Vima." }],
    ["hyphens", { text: "A step-by-step by-step plan; half-half." }],
    ["speech", { text: 'They shouted: "Freedom freedom!"' }],
    ["cells of a table", { text: "| A | B |\n|---|---|\n| open | open |" }],
  ],
});
