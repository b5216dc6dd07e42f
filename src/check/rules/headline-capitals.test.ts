import { testRule } from "./cases.fixture.ts";

const headline = (text: string) => ({ fields: { headline: text } });

await testRule("headline-capitals", {
  finds: [
    [
      "a headline",
      headline("ENGINEERS REOPEN THE OLD BRIDGE"),
      "headline",
      /headline is in capitals/,
    ],
    [
      "a headline with an abbreviation and a number",
      headline("UN: 40 TRUCKS CROSS OLD BRIDGE"),
      "headline",
      /in capitals/,
    ],
    [
      "the beginning of a headline",
      headline("BREAKING: BRIDGE REOPENED after two years"),
      "headline",
      /in capitals/,
    ],
    [
      "a beginning of short words",
      headline("RAMADI IS LOST to the militias"),
      "headline",
      /in capi/,
    ],
    ["a deck", { fields: { deck: "TRUCKS WAIT ON BOTH BANKS." } }, "deck", /deck is in capitals/],
    ["a heading", { text: "## WHAT HAPPENS NEXT\n\nTrucks wait." }, "##", /heading is in capitals/],
    ["two words", headline("BRIDGE REOPENS"), "headline", /in capitals/],
  ],
  leaves: [
    ["a headline", headline("Engineers reopen the old bridge")],
    ["abbreviations", headline("US, UN and NATO engineers reopen the bridge, says UNICEF")],
    ["abbreviations in a row", headline("BBC, CNN, AFP and the AP: four accounts")],
    ["nothing but abbreviations", headline("UN, EU, IMF")],
    ["a capital for each word", headline("Engineers Reopen The Old Bridge")],
    ["one word", headline("BREAKING: engineers reopen the old bridge")],
    ["a section's abbreviation", { text: "## ISIS\n\nThe group." }],
    ["other scripts", { text: "## 桥重新开放 今天 大家\n\nTrucks wait." }],
  ],
});
