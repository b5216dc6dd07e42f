import { testRule } from "./cases.fixture.ts";

await testRule("space-missing", {
  finds: [
    [
      "a period",
      { text: "The bridge is open.Trucks wait." },
      "open.Trucks",
      /sentences: “open\.Trucks/,
    ],
    [
      "a period before a quotation mark",
      { text: 'He said "no."Then he left.' },
      "no.",
      /sentences/,
    ],
    ["a question mark", { text: "Is it open?Nobody knows." }, "open?Nobody", /sentences/],
    ["a title", { text: "We met Mr.Obama there." }, "Mr.Obama", /sentences/],
    ["a comma", { text: "Trucks,cars and buses wait." }, "Trucks,cars", /comma/],
    [
      "a dash with a space before it",
      { text: "The bridge —an old one — is open." },
      "—an",
      /before it but none after/,
    ],
    [
      "a dash with a space after it",
      { text: "The bridge– an old one." },
      "bridge–",
      /after it but none before/,
    ],
    ["two hyphens", { text: "The bridge --an old one." }, "--an", /before it/],
    ["a dash in the deck", { fields: { deck: "The bridge— an old one." } }, "deck", /after it/],
    [
      "a sentence after a link",
      { text: "[Reuters reports](source:reuters).Trucks wait, says [Reuters](source:reuters)." },
      "Trucks",
      /sentences/,
    ],
  ],
  leaves: [
    [
      "addresses and hosts",
      {
        text: "See https://a.example/x.Html and www.a.example/A.B, [Military.com](source:reuters), Panorama.am.",
      },
    ],
    [
      "numbers",
      { text: "It has 1,500 seats, 3.5 percent, 6,000–8,000 people and 8:30 p.m. trains." },
    ],
    [
      "abbreviations",
      {
        text: "The U.S. and the U.N.; at 9 a.m. Mr. Obama, e.g., came to St. Louis, i.e. Missouri, with J.K. Rowling.",
      },
    ],
    [
      "dashes with two spaces or none",
      { text: "The bridge — an old one — is open—at last, on 14–18 May." },
    ],
    ["an attribution", { text: "> Open.\n> — Ali Hassan, to [Reuters](source:reuters)" }],
    ["a dash alone in a table", { text: "| A | B |\n|---|---|\n| — | 7 |" }],
    ["a dash within quotation marks", { text: "He said “— and so it is —” twice." }],
    [
      "an ellipsis and a note",
      { text: "The bridge … is open.[^1] Trucks wait.\n\n[^1]: Since noon." },
    ],
    ["a line that is broken at a space", { text: "The bridge is open.\nTrucks wait —\nstill." }],
  ],
});
