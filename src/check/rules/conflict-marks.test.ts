import { testRule } from "./cases.fixture.ts";

await testRule("conflict-marks", {
  finds: [
    ["the first mark", { text: "<<<<<<< HEAD\nThe bridge is open." }, "<<<<<<< HEAD", /HEAD/],
    ["the last mark", { text: "The bridge is open.\n>>>>>>> theirs" }, ">>>>>>>", /theirs/],
    ["the mark of the base", { text: "The bridge.\n||||||| base" }, "|||||||", /base/],
    [
      "a mark in a draft",
      { fields: { status: "draft" }, text: "<<<<<<< HEAD\nThe bridge is open." },
      "<<<<<<<",
      /conflict mark/,
    ],
  ],
  leaves: [
    ["a quotation in a quotation", { text: "> > > The bridge is open." }],
    ["a rule of another length", { text: "`<<<<<<<<` and `<<<<<<< x` are code." }],
  ],
});
