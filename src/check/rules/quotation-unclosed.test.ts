import { testRule } from "./cases.fixture.ts";

await testRule("quotation-unclosed", {
  finds: [
    [
      "a straight mark",
      { text: 'He said: "The bridge is open, and left. Trucks wait.' },
      "He said",
      /not closed: "The bridge is open/,
    ],
    [
      "a curly mark",
      { text: "“The bridge is open, the engineer said.\n\nTrucks wait." },
      "“The bridge",
      /not closed: “The bridge/,
    ],
    [
      "a mark in the headline",
      { fields: { headline: "“The bridge is open" } },
      "headline",
      /not closed/,
    ],
    [
      "a mark in what a source says",
      { fields: { deck: 'He calls it "old.' } },
      "deck",
      /not closed/,
    ],
    [
      "the first of two quotations",
      { text: 'He called it "old and left. She called it "new", and stayed.' },
      "He called",
      /not closed: "old and left/,
    ],
    [
      "a closing mark alone",
      { text: "The bridge is open,” he said." },
      "The bridge",
      /without a beginning/,
    ],
    [
      "a straight closing mark alone",
      { text: 'The bridge is open," he said.' },
      "The bridge",
      /without/,
    ],
    [
      "a single mark",
      { text: "He said, ‘The bridge is open. Trucks wait." },
      "He said",
      /not closed/,
    ],
    [
      "a mark in a block quotation",
      { text: '> "Open.\n> — Ann, to [the AP](source:ap)' },
      '"Open',
      /not closed/,
    ],
  ],
  leaves: [
    ["closed quotations", { text: 'He said "no" and “never”, "so." "Yes?" — "No!"' }],
    [
      "a quotation of two paragraphs",
      { text: "“The bridge is open.\n\n“Trucks wait,” he said.\n\nSo they did." },
    ],
    [
      "a straight quotation of three paragraphs",
      { text: '"The bridge is open.\n\n"It is old.\n\n"Trucks wait," he said.' },
    ],
    [
      "a block quotation of two paragraphs",
      { text: '> "One.\n>\n> Two."\n>\n> — Ann, to [the AP](source:ap)' },
    ],
    [
      "measures",
      { text: `He is 6'2" tall, and the board is 12" wide; "a 12"-wide board," he said.` },
    ],
    ["apostrophes", { text: "The ’90s, rock ’n’ roll, the workers’ bridge; he said, 'em all." }],
    ["nested marks", { text: "“He said ‘no’ to me,” she said, “and ‘never’.”" }],
    [
      "links and notes inside",
      { text: 'He said "[it is open](source:ap)[^1] now".\n\n[^1]: At "noon".' },
    ],
    ["German marks", { text: "The sign reads „Brücke“." }],
    ["French marks", { text: "The sign reads « pont »." }],
    ["dashes around", { text: 'The sign—"open"—is new ("so it says").' }],
  ],
});
