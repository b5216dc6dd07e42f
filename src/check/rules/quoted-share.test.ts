import { testRule } from "./cases.fixture.ts";

const own = `${"The engineers worked through the night and the trucks moved in the morning. ".repeat(15)}`;
const said = (words: number) => Array.from({ length: words }, () => "bridge").join(" ");

await testRule("quoted-share", {
  finds: [
    [
      "a block quotation that is too long",
      { text: `${own}\n\n> ${said(60)}\n> — Ali Hassan, to [Reuters](source:reuters)` },
      '- id: "reuters"',
      /60 of \d+ words \(\d+ percent\) are quoted from “reuters”/,
    ],
    [
      "a quotation in a sentence that is too long",
      { text: `${own}\n\nThe report says "${said(60)}", [the AP](source:ap) writes.` },
      '- id: "ap"',
      /quoted from “ap”/,
    ],
    [
      "too many quotations from one source",
      {
        text: `${own}\n\nHe said “${said(30)}” to [the AP](source:ap).\n\nAnd then “${said(30)}”, to [the AP](source:ap).`,
      },
      '- id: "ap"',
      /60 of/,
    ],
    [
      "too many quoted words in all",
      { text: `${own}\n\n> ${said(110)}` },
      "",
      /110 of \d+ words .* are quotations/,
    ],
  ],
  leaves: [
    ["an article in its own words", { text: own }],
    [
      "a few quotations",
      {
        text: `${own}\n\n> ${said(20)}\n> — Ali Hassan, to [Reuters](source:reuters)\n\nHe said "${said(15)}", [the AP](source:ap) writes.`,
      },
    ],
    [
      "names between quotation marks",
      {
        text: `${own}\n\n${'The "old bridge" stands, [Reuters](source:reuters) says. '.repeat(20)}`,
      },
    ],
    ["a short text", { text: `> ${said(40)}\n> — Ali Hassan, to [Reuters](source:reuters)` }],
  ],
});
